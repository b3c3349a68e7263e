// How Mantine's parts behave here; how they look is in mantine.css.

import {
  createTheme,
  defaultVariantColorsResolver,
  Modal,
  NativeSelect,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
  type VariantColorsResolver,
} from '@mantine/core'

/** The kinds of button: `filled` for the next thing to do, `danger` for what cannot be undone, quiet ones for the rest. */
const looks: Readonly<Record<string, ReturnType<VariantColorsResolver>>> = {
  filled: look('var(--accent)', 'var(--accent-hover)', 'var(--on-accent)'),
  default: look('var(--sheet)', 'var(--hover)', 'var(--ink)', '1px solid var(--line-strong)'),
  subtle: look('transparent', 'var(--hover)', 'var(--ink)'),
  danger: look('transparent', 'var(--stop-ground)', 'var(--stop)', '1px solid var(--stop)'),
}

function look(background: string, hover: string, color: string, border = '1px solid transparent') {
  return { background, hover, color, border, hoverColor: color }
}

export const theme = createTheme({
  variantColorResolver: input => looks[input.variant] ?? defaultVariantColorsResolver(input),
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    TextInput: TextInput.extend({ defaultProps: { size: 'sm', autoComplete: 'off', spellCheck: false } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', spellCheck: false } }),
    Select: Select.extend({ defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 0 } } } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm', transitionDuration: 100 } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm', withThumbIndicator: false } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        // The page itself never scrolls, so there is nothing to lock.
        lockScroll: false,
        // At once: keys typed right after must find its fields.
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.4 },
      },
    }),
  },
})
