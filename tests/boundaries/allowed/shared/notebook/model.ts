import 'yjs';
import './shape.ts';
