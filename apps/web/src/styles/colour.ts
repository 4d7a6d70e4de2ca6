type Triple = readonly [number, number, number];

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** The red, green and blue light of `#RRGGBB`, each from 0 to 1 and linear. */
export function lightOf(hex: string): Triple {
  const channel = (at: number) => linear(parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([red, green, blue]: Triple): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it ("contrast ratio" and "relative luminance"). */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(lightOf(one)), luminance(lightOf(other))].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

type Matrix = readonly [Triple, Triple, Triple];

/** How linear light looks without red, green or blue cones: Machado, Oliveira and Fernandes 2009, full strength. */
export const sights = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152, 1.053, -0.205],
    [0.115, 0.786, 0.099],
    [-0.004, -0.048, 1.052],
  ],
  deutan: [
    [0.367, 0.861, -0.228],
    [0.28, 0.673, 0.047],
    [-0.012, 0.043, 0.969],
  ],
  tritan: [
    [1.256, -0.077, -0.179],
    [-0.078, 0.931, 0.148],
    [0.005, 0.691, 0.304],
  ],
} as const satisfies Record<string, Matrix>;

export type Sight = keyof typeof sights;

const dot = (row: Triple, light: Triple): number => row[0] * light[0] + row[1] * light[1] + row[2] * light[2];

const within = (light: number): number => Math.min(1, Math.max(0, light));

const seen = (light: Triple, sight: Sight): Triple => {
  const [red, green, blue] = sights[sight];
  return [within(dot(red, light)), within(dot(green, light)), within(dot(blue, light))];
};

const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);

const toLab = (light: Triple): Triple => {
  const x = root(dot([0.4124, 0.3576, 0.1805], light) / 0.95047);
  const y = root(dot([0.2126, 0.7152, 0.0722], light));
  const z = root(dot([0.0193, 0.1192, 0.9505], light) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

/** How far apart two colours look to this sight: the straight distance in CIE L*a*b* (D65), about 2 being just seen. */
export function distance(one: string, other: string, sight: Sight): number {
  const [a, b] = [toLab(seen(lightOf(one), sight)), toLab(seen(lightOf(other), sight))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
