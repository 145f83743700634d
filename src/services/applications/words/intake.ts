// Words of taking applications in as a whole.
import { defineWords } from '#platform/i18n/words.ts';

export const intakeWords = defineWords({
  zh: {
    services: '办事',
    title: (name: string) => `${name}：整体提交`,
    lead: '这个地址供其他系统一次提交整份申请。自己办理的，请逐页填写，随时可以保存。',
    begin: '逐页填写',
    received: {
      title: '这份申请已经收过了',
      lead: '同一份申请只收一次，没有重复收件。原来的受理号是：',
      number: '受理号',
      where: '查询码在第一次提交时已经给您：在当时的页面、接收凭证和手机短信里。为了您的信息安全，这里不再显示。',
      lost: (phone: string) =>
        `找不到查询码的，登录本人账户可以直接查看自己的办件；也可以带身份证件到窗口查询，电话 ${phone}。`,
      look: '用查询码查进度',
      mine: '登录看我的办件',
    },
    faults: {
      applicant: '请先填写申请人的姓名、证件号码和手机号',
      upload: ({ name }: { name: string; nameEn: string }) => `请上传${name}`,
      ended: '许可证已经到期，不能再办延续，请按新办申请',
    },
  },
  en: {
    services: 'Services',
    title: (name: string) => `${name}: whole application`,
    lead: 'Other systems send whole applications to this address. To apply yourself, fill in the form page by page; you can save at any time.',
    begin: 'Fill in the form',
    received: {
      title: 'This application was taken in before',
      lead: 'The same application is taken in once; nothing was opened twice. Its number is:',
      number: 'Case number',
      where:
        'Your query code was given when you first sent it: on that page, on the receipt, and by text message. For your safety it is not shown again here.',
      lost: (phone: string) =>
        `If you cannot find it, sign in to see your own cases without it, or bring proof of identity to the window; telephone ${phone}.`,
      look: 'Check with the query code',
      mine: 'Sign in to my cases',
    },
    faults: {
      applicant: 'Please fill in who the applicant is',
      upload: ({ nameEn }) => `Please upload: ${nameEn}`,
      ended: 'The licence has ended and can no longer be renewed; please apply for a new one',
    },
  },
});
