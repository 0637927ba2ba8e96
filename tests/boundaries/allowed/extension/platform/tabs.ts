import 'wxt/browser';
