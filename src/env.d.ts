/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    /** The knowledge page that is being rendered; its components read their citations here. */
    page?: import('./site/page-context.ts').PageContext;
  }
}
