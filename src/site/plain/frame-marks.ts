/** Name of the route that renders the frame; its file is taken out of the finished site. */
export const FRAME_ROUTE = 'plain-frame';

/** What the frame holds where a page has its own. No escaping changes them. */
export const FRAME_MARKS = {
  title: 'baton-frame-title',
  trail: 'baton-frame-trail',
  style: 'baton-frame-style',
  content: 'baton-frame-content',
};
