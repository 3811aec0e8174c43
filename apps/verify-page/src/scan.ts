type Read = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own eyes, where it has them. */
const ownEyes = async (): Promise<Read | undefined> => {
  const Detectors = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!Detectors || !(await Detectors.getSupportedFormats()).includes('qr_code')) return undefined;
  const detector = new Detectors({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
};

const WIDEST = 640;

const ourEyes = async (): Promise<Read> => {
  const { default: decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const pencil = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, WIDEST / Math.max(video.videoWidth, 1));
    canvas.width = Math.floor(video.videoWidth * scale);
    canvas.height = Math.floor(video.videoHeight * scale);
    if (!pencil || canvas.width === 0) return undefined;
    pencil.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(pencil.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return undefined;
    }
  };
};

const BETWEEN = 150;

/** Shows the camera and tells what squares say until stopped. Throws when there is no camera, or none that may be used. No picture leaves the page. */
export const scan = async (video: HTMLVideoElement, told: (text: string) => void): Promise<() => void> => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  video.srcObject = stream;
  await video.play();
  const read = (await ownEyes()) ?? (await ourEyes());
  let over = false;
  const look = async (): Promise<void> => {
    if (over) return;
    const text = await read(video).catch(() => undefined);
    if (text && !over) told(text);
    setTimeout(() => void look(), BETWEEN);
  };
  void look();
  return () => {
    over = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
};
