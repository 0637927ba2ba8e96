// expect: Only extension/platform, extension/storage and entrypoints touch browser.*.
import 'wxt/browser';
