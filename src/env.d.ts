/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The knowledge page that is being rendered; its components read their citations here. */
    page?: import('./site/page-context.ts').PageContext;
  }
}

// The compiler alone does not read Astro's files; `astro check` does and knows their properties.
declare module '*.astro' {
  const component: (properties: Record<string, unknown>) => unknown;
  // biome-ignore lint/style/noDefaultExport: an Astro file is a default export.
  export default component;
}
