"""``auditor completions``: what a shell needs to complete commands and options."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completions(context: click.Context, shell: str) -> None:
    """Print the completion script for SHELL.

    \b
    bash: auditor completions bash > ~/.local/share/bash-completion/completions/auditor
    zsh:  auditor completions zsh > "${fpath[1]}/_auditor"
    fish: auditor completions fish > ~/.config/fish/completions/auditor.fish
    """
    from click.shell_completion import get_completion_class

    root = context.find_root()
    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"{shell} is not supported by the installed click")
    click.echo(made(root.command, {}, root.info_name or "auditor", "_AUDITOR_COMPLETE").source())
