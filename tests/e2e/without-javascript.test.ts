import { tellTheStory } from './setup/story';

tellTheStory({ javaScript: false, serviceName: '配車てはいクラウド' });
