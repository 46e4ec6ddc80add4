// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware really downloaded and diagnostics really uploaded by a foreign station, as jobs of the local API.
'use strict';

const assert = require('node:assert/strict');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const { after, before, test } = require('node:test');
const { Forecourtd, eventually } = require('./forecourtd.js');
const { Station } = require('./station.js');

const firmware = crypto.randomBytes(3_000_000);
const log = zlib.gzipSync('2026-05-05 boot\n2026-05-05 Ground fault L1\n'.repeat(2000));
let daemon;
let firmwareId;

const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');
const download = async (location, range) => {
    const response = await fetch(location, { headers: range ? { Range: `bytes=${range}` } : {} });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};

/// A station that notes where it shall fetch and bring files.
function fileStation(identity) {
    const station = new Station(daemon, identity, {
        answers: {
            UpdateFirmware: (params) => { station.firmwareLocation = params.location; return {}; },
            GetDiagnostics: (params) => { station.logLocation = params.location; return { fileName: 'diag.log.gz' }; },
        },
    });
    return station;
}

async function online(identity, firmwareVersion = '1.0') {
    const station = fileStation(identity);
    await station.connect();
    await station.call('BootNotification', {
        chargePointVendor: 'Interop', chargePointModel: 'ocpp-rpc', firmwareVersion,
    });
    for (const connector of [0, 1])
        await station.status(connector, 'Available');
    return station;
}

const job = (id) => daemon.expect(200, 'GET', `/jobs/${id}`);

before(async () => {
    daemon = await Forecourtd.start();
    for (const identity of ['FW1', 'FW2', 'LOG1'])
        await daemon.expect(201, 'PUT', `/stations/${identity}`, {});
    const file = path.join(daemon.folder, 'interop-2.0.bin');
    fs.writeFileSync(file, firmware);
    const added = await daemon.expect(201, 'POST', '/firmware', { path: file, vendor: 'Interop' });
    assert.equal(added.sha256, sha256(firmware));
    assert.equal(added.version, '2.0', 'guessed from the name');
    firmwareId = added.id;
});

after(async () => {
    assert.deepEqual(await daemon.stop(), { code: 0, signal: null });
    daemon.remove();
});

test('rolls firmware out to a station that fetches it in two pieces', async () => {
    let station = await online('FW1');
    const rollout = await daemon.expect(201, 'POST', '/rollouts', { firmware: firmwareId, stations: ['FW1'] });
    const { id } = rollout.jobs[0];
    await eventually('the station is asked', () => station.firmwareLocation);
    assert.match(station.firmwareLocation, new RegExp(`^http://127\\.0\\.0\\.1:${daemon.filesPort}/`));
    await station.call('FirmwareStatusNotification', { status: 'Downloading' });
    const first = await download(station.firmwareLocation, '0-999999');
    const second = await download(station.firmwareLocation, '1000000-');
    assert.equal(first.status, 206);
    assert.equal(second.status, 206);
    assert.equal(sha256(Buffer.concat([first.bytes, second.bytes])), sha256(firmware));
    await daemon.until('all bytes are counted', `/jobs/${id}`, (body) => body.bytes === firmware.length);
    for (const status of ['Downloaded', 'Installing'])
        await station.call('FirmwareStatusNotification', { status });
    assert.equal((await job(id)).stage, 'Installing');
    const location = station.firmwareLocation;
    await station.close();
    station = await online('FW1', '2.0');
    const done = await daemon.until('the new version is confirmed', `/jobs/${id}`, (body) => body.state === 'Done');
    assert.equal(done.versionBefore, '1.0');
    assert.equal(done.versionSeen, '2.0');
    await daemon.until('the roll-out ends', `/rollouts/${rollout.id}`, (body) => body.state === 'Finished');
    assert.equal((await download(location)).status, 404, 'the address answers no more');
    assert.deepEqual(station.violations, []);
    await station.close();
});

test('an address that a station was given opens again after a power cut of ours', async () => {
    let station = await online('FW2');
    const rollout = await daemon.expect(201, 'POST', '/rollouts', { firmware: firmwareId, stations: ['FW2'], whenIdle: false });
    const { id } = rollout.jobs[0];
    const location = await eventually('the station is asked', () => station.firmwareLocation);
    await daemon.until('the answer is stored', `/jobs/${id}`, (body) => body.notes.some((note) => note.kind === 'Answered'));
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    await station.close();
    await daemon.kill();
    await daemon.launch();
    await eventually('the address opens', async () => (await download(location, '0-0')).status === 206);
    assert.equal(sha256((await download(location)).bytes), sha256(firmware));
    station = await online('FW2', '2.0');
    await daemon.until('the new version is confirmed', `/jobs/${id}`, (body) => body.state === 'Done');
    assert.equal(station.firmwareLocation, undefined, 'nothing is asked twice');
    await station.close();
});

test('fetches diagnostics and looks into them', async () => {
    const station = await online('LOG1');
    const { jobs } = await daemon.expect(202, 'POST', '/logs', { stations: ['LOG1'], from: '2026-05-01T00:00:00Z' });
    const location = await eventually('the station is asked', () => station.logLocation);
    await station.call('DiagnosticsStatusNotification', { status: 'Uploading' });
    const target = location.endsWith('/') ? `${location}diag.log.gz` : location;
    const answer = await fetch(target, { method: 'PUT', body: log });
    assert.ok(answer.ok, `PUT ${answer.status}`);
    await station.call('DiagnosticsStatusNotification', { status: 'Uploaded' });
    const done = await daemon.until('the file is here', `/jobs/${jobs[0]}`, (body) => body.state === 'Done');
    assert.equal(done.files.length, 1);
    const file = await daemon.expect(200, 'GET', `/files/${done.files[0]}`);
    assert.equal(file.sha256, sha256(log));
    assert.equal(file.name, 'diag.log.gz');
    const content = await fetch(`http://127.0.0.1:${daemon.apiPort}/api/v1/files/${file.id}/content`,
        { headers: { Authorization: `Bearer ${daemon.token}` } });
    assert.equal(sha256(Buffer.from(await content.arrayBuffer())), sha256(log));
    const inside = await daemon.expect(200, 'GET', `/files/${file.id}/members`);
    assert.equal(inside.kind, 'Packed');
    const text = await fetch(`http://127.0.0.1:${daemon.apiPort}/api/v1/files/${file.id}/members/0?bytes=100`,
        { headers: { Authorization: `Bearer ${daemon.token}` } });
    assert.ok((await text.text()).startsWith('2026-05-05 boot\n'));
    await station.close();
});

test('what opens an address is seen nowhere', async () => {
    const station = await online('LOG1');
    await daemon.expect(202, 'POST', '/logs', { stations: ['LOG1'] });
    const location = await eventually('the station is asked', () => station.logLocation);
    const secret = /\/([0-9a-f]{32})(\/|$)/.exec(location);
    assert.ok(secret, location);
    for (const target of ['/messages?limit=1000', '/commands?limit=1000', '/events?limit=1000', '/jobs'])
        assert.ok(!JSON.stringify(await daemon.expect(200, 'GET', target)).includes(secret[1]), target);
    assert.ok(!daemon.log.includes(secret[1]));
    await station.close();
});
