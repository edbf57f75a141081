import { type Attributes, readXml } from './xml.ts';

/** Whether a run's words are on show and hold; undefined where it does not say. */
export interface RunLook {
  hidden?: boolean | undefined;
  struck?: boolean | undefined;
}

/** Takes one tag of `w:rPr` into a look. */
export function readLook(look: RunLook, name: string, attributes: Attributes): void {
  const isOn = !/^(?:0|false|off|none)$/i.test(attributes['w:val'] ?? '1');
  if (name === 'w:vanish') look.hidden = isOn;
  else if (name === 'w:strike' || name === 'w:dstrike') look.struck = look.struck === true || isOn;
}

/** The look that a style gives its runs, by the style's id; what it is based on counts where it does not say. */
export function readStyleLooks(xml: string): (style: string | null) => RunLook {
  const styles = new Map<string, { look: RunLook; basedOn: string | null }>();
  let current: { look: RunLook; basedOn: string | null } | null = null;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') {
        current = { look: {}, basedOn: null };
        styles.set(attributes['w:styleId'] ?? '', current);
      } else if (current && name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? null;
      else if (current) readLook(current.look, name, attributes);
    },
    close(name) {
      if (name === 'w:style') current = null;
    },
  });
  return (style) => {
    const look: RunLook = {};
    for (let at = style, step = 0; at !== null && step < 20; step++) {
      const found = styles.get(at);
      look.hidden ??= found?.look.hidden;
      look.struck ??= found?.look.struck;
      at = found?.basedOn ?? null;
    }
    return look;
  };
}
