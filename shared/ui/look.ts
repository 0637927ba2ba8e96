/** The fonts, tokens and ground of every page. Entry points import this once, before the app. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/literata/wght.css';
import './tokens.css';
import './base.css';
