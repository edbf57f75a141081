export interface PullCount {
  added: number;
  changed: number;
  removed: number;
  unreadable: number;
}
