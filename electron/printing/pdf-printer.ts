import type { AppendixPage } from '../../shared/appendix/appendix-document.ts'

/** Prints a complete HTML page; what it needs of a browser is all a host has to provide. */
export interface PdfPrinter {
  /**
   * `html` needs nothing from outside (styles and fonts are inside it) and runs no scripts. `page` repeats what its
   * `@page` rule says, for printers that want it told.
   * Refuses with ExpectedError: `no-browser`, `print-failed`, and `cancelled` once `signal` aborts.
   */
  print(html: string, page: AppendixPage, signal?: AbortSignal): Promise<Uint8Array>
}
