// Drawings as data: a box holds marks and other boxes, measured in points from its own top left corner, y downwards.
//
// 1. A box's marks and parts lie within its width and height; a test reads the geometry of whole documents.
// 2. Boxes never change once made; painters (PDF, SVG) only read them.

import type { Run } from '../fonts/open-fonts.ts'

/** Shades, named for their use; painters know the colours. */
export type Ink = 'strong' | 'normal' | 'soft' | 'hairline' | 'band' | 'paper'

export type Align = 'left' | 'right' | 'center'

/** A line of text; `y` is its baseline. */
export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
  readonly ink: Ink
  readonly runs: readonly Run[]
}

/** A filled rectangle; thin ones are rules. */
export interface FillMark {
  readonly kind: 'fill'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}

export interface QrMark {
  readonly kind: 'qr'
  readonly x: number
  readonly y: number
  readonly side: number
  /** Rows of dark (true) and light modules, without a quiet zone. */
  readonly modules: readonly (readonly boolean[])[]
}

export interface PictureMark {
  readonly kind: 'picture'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly picture: Picture
}

/** A picture ready for paper: opaque, and its size in pixels. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

export type Mark = TextMark | FillMark | QrMark | PictureMark

export interface Part {
  readonly x: number
  readonly y: number
  readonly box: Box
}

export interface Box {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly parts: readonly Part[]
}

/** A page ready to be painted. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly parts: readonly Part[]
}

export function emptyBox(width: number, height: number): Box {
  return { width, height, marks: [], parts: [] }
}

/** The picture as large as the room allows, its shape kept. */
export function pictureBox(picture: Picture, maxWidth: number, maxHeight: number): Box {
  const scale = Math.min(maxWidth / picture.width, maxHeight / picture.height)
  const width = picture.width * scale
  const height = picture.height * scale
  return markBox(width, height, [{ kind: 'picture', x: 0, y: 0, width, height, picture }])
}

export function markBox(width: number, height: number, marks: readonly Mark[]): Box {
  return { width, height, marks, parts: [] }
}
