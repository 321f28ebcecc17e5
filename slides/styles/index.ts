// Weights that the deck uses; each file is a table of slices that the browser loads by need.
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import './tokens.css'
import './frame.css'
import './text.css'
import './quotes.css'
import './shared.css'
import './plain.css'
