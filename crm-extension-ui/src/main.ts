import { restorePreferences } from './app/preferences';
import './app/crm-app';

void restorePreferences();
