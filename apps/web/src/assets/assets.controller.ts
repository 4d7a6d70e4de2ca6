import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { acceptedOf, type Request, type Reply } from '../frame/http';
import { UseScreens } from '../frame/use-screens';
import { ASSETS, type Assets } from './assets';

/** Gives what was built. A name carries its file’s digest, so a browser may keep it for good. */
@Controller('assets')
@UseScreens()
export class AssetsController {
  constructor(@Inject(ASSETS) private readonly assets: Assets) {}

  @Get(':file')
  give(@Param('file') file: string, @Req() request: Request, @Res() reply: Reply): void {
    const asset = this.assets.find(file);
    if (!asset) throw new NotFoundException();
    const encoding = acceptedOf(request.headers['accept-encoding'], ['br', 'gzip']);
    const small = encoding === undefined ? undefined : asset[encoding];
    void reply.header('content-type', asset.type);
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    void reply.header('vary', 'accept-encoding');
    if (small) void reply.header('content-encoding', encoding);
    void reply.send(small ?? asset.plain);
  }
}
