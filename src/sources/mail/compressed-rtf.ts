import { decompressRTF } from '@kenjiuno/decompressrtf';

/** Packed text above this is refused; unpacked it is at most nine times as long. */
const MAXIMUM_BYTES = 4 * 1024 * 1024;

/** Unpacks Outlook's compressed RTF (MS-OXRTFCP); RTF that is not packed stays. Throws on what is neither. */
export function decompressRtf(packed: Uint8Array): Uint8Array {
  if (packed[0] === 0x7b && packed[1] === 0x5c) return packed;
  if (packed.length < 16) throw new Error('compressed RTF that is cut off');
  if (packed.length > MAXIMUM_BYTES) throw new Error('compressed RTF of more than 4 MB');
  // The library reads as far as the header says: a header that says more than there is would make it read on without end.
  const bytes = Uint8Array.from(packed);
  const view = new DataView(bytes.buffer);
  const size = Math.min(view.getUint32(0, true), bytes.length - 4);
  view.setUint32(0, size, true);
  view.setUint32(4, Math.min(view.getUint32(4, true), size * 9), true);
  return Uint8Array.from(decompressRTF(Array.from(bytes)));
}
