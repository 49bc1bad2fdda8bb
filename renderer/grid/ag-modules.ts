import {
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
} from 'ag-grid-community'

/**
 * What the sheet takes from AG Grid: rows, pinned rows and columns, scrolling, repainting. Its
 * selection, editors, clipboard, undo, filters and menus stay out of the bundle.
 */
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  PinnedRowModule,
  RowApiModule,
  ColumnApiModule,
  EventApiModule,
  ScrollApiModule,
  RenderApiModule,
])
