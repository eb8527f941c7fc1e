import { tellTheStory } from './setup/story';

tellTheStory({ javaScript: true, serviceName: '訪問よていクラウド' });
