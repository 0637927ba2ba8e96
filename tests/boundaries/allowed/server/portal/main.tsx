import 'react';
import '#shared/ui/app.tsx';
