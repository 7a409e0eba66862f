/** What lies over every screen: the command palette and the help. */
export class Overlays {
  palette = $state(false);
  help = $state(false);

  togglePalette(): void {
    this.palette = !this.palette;
  }

  toggleHelp(): void {
    this.help = !this.help;
  }
}
