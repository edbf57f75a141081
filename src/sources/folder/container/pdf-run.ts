/** A run of text on a page. Coordinates are in points, from the page's lower left. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  /** The value of a form's field: it belongs to the label before it, however far it stands. */
  field?: boolean;
}
