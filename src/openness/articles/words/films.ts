// Words of the films of an article.
import { defineWords } from '#platform/i18n/words.ts';

export const filmWords = defineWords({
  zh: {
    length: (text: string) => `时长 ${text}`,
    states: {
      waiting: '等待转码',
      making: '正在转码',
      ready: '多种清晰度可播放',
      failed: '转码失败',
      'no-tool': '按原文件播放',
    },
    done: (hundredths: number) => `已完成 ${hundredths}%`,
    reasons: {
      'no-film': '读不出画面，文件可能已经损坏。请用播放器核对后重新导出、重新上传。',
      'too-long': '超过 12 小时。请剪成几段再上传。',
      'took-too-long': '用时超过上限，已经停止。可以再试一次；仍不成功，请降低清晰度后重新上传。',
      broken: '试了三次都没有成功。可以再试一次；仍不成功，请重新导出成 MP4（H.264）后上传。',
      lost: '转码中途三次中断。可以再试一次；仍不成功，请联系系统管理员。',
    },
    meanwhile: '这期间可以照常送审和发布，读者看到的是原文件。',
    noTool:
      '服务器上没有可用的 ffmpeg，视频不转码，按原文件播放：可以拖动，但是不能按网速切换清晰度，也没有封面。请系统管理员安装 ffmpeg（或者用 SUNHALL_FFMPEG 指明位置），装好后十分钟内自动转码。',
    again: '重新转码',
    asked: '已重新排队转码',
  },
  en: {
    length: (text) => `Length ${text}`,
    states: {
      waiting: 'Waiting to be converted',
      making: 'Being converted',
      ready: 'Plays in several sizes',
      failed: 'Could not be converted',
      'no-tool': 'Plays as it was sent',
    },
    done: (hundredths) => `${hundredths}% done`,
    reasons: {
      'no-film':
        'No picture can be read; the file may be damaged. Check it in a player, export it again and upload it.',
      'too-long': 'It is longer than 12 hours. Cut it into parts.',
      'took-too-long': 'It took longer than it may and was stopped. Try again, or upload it in a smaller size.',
      broken: 'Three attempts failed. Try again, or export it as MP4 (H.264) and upload it anew.',
      lost: 'It was cut off three times. Try again, or ask the administrator.',
    },
    meanwhile: 'It can be reviewed and published meanwhile; readers are shown the file as it was sent.',
    noTool:
      'There is no usable ffmpeg on the server, so films are not converted and play as they were sent: readers can seek, but the size does not follow their line, and there is no picture before it. Ask the administrator to install ffmpeg (or to name it in SUNHALL_FFMPEG); films are converted within ten minutes after that.',
    again: 'Convert again',
    asked: 'It waits to be converted again',
  },
});
