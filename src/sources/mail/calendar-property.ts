/** A property of a component (RFC 5545, 3.1): its name, its parameters in capitals, its value unescaped. */
export interface Property {
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
}
