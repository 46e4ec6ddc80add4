// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourtd on a disk that is really full: a small file system of its own in memory.
///
/// A station goes on charging. What cannot be stored is not answered with a result; the alarm shows within 5 s;
/// heartbeats and commands work all the same; once there is room again everything is stored within 10 s.
/// Needs root for the mount; without it the script says so and ends with 77 (skipped).
'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Forecourtd, eventually, freePort } = require('./forecourtd.js');
const { Station } = require('./station.js');

const Skipped = 77;
const TAG = 'FULL-1';

function mountSmall(folder) {
    if (process.getuid() !== 0)
        return 'a file system of its own can be mounted by root only';
    try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=0700', 'tmpfs', folder], { stdio: 'pipe' });
        return null;
    } catch (error) {
        return `no file system can be mounted here: ${String(error.stderr).trim()}`;
    }
}

/// Fills the last block.
function fill(file) {
    const handle = fs.openSync(file, 'a');
    for (const size of [65536, 4096, 512, 1]) {
        const block = Buffer.alloc(size);
        try {
            for (;;)
                fs.writeSync(handle, block);
        } catch (error) {
            assert.equal(error.code, 'ENOSPC');
        }
    }
    fs.closeSync(handle);
}

/// What \a promise gives, or null after ms milliseconds.
function within(ms, promise) {
    return Promise.race([promise, new Promise((resolve) => { setTimeout(resolve, ms, null); })]);
}

/// Looks at the health from now on; delay: after how many milliseconds it was not ok, null: not within 5 s.
class Alarm {
    constructor(daemon) {
        const begin = Date.now();
        this.isWanted = true;
        const isOn = async () => !this.isWanted || (await daemon.call('GET', '/health')).body.status !== 'ok';
        this.delay = eventually('the alarm', isOn, 5000).then(() => Date.now() - begin, () => null);
    }

    forget() {
        this.isWanted = false;
    }
}

async function run(daemon, data) {
    await daemon.expect(201, 'PUT', '/stations/FULL', { name: 'Full' });
    await daemon.expect(201, 'POST', '/tokens', { value: TAG, status: 'Accepted' });
    const station = new Station(daemon, 'FULL');
    await station.connect();
    await station.boot();
    for (const connector of [0, 1])
        await station.status(connector, 'Available');
    const first = await station.startTransaction(1, TAG, 1000);

    const filler = path.join(data, 'filler');
    const filled = Date.now();
    fill(filler);
    // Records are sent until one has no answer: what still fits into the log may be answered. The log of messages gives
    // its room back when it fails, and a record may be stored there at the writer's next try: so each time the disk is
    // filled again, and a record has longer to be answered than the second between two tries.
    const answered = [];
    let alarm = null;
    let unanswered = null;
    while (!unanswered) {
        assert.ok(answered.length < 5000, 'the disk never got full');
        const meter = 1010 + 10 * answered.length;
        fill(filler);
        alarm = new Alarm(daemon);
        const values = station.raw(`values-${meter}`, 'MeterValues', {
            connectorId: 1, transactionId: first.transactionId,
            meterValue: [{ timestamp: new Date().toISOString(), sampledValue: [{ value: String(meter) }] }],
        });
        const frame = await within(2500, values);
        if (frame && frame[0] === 3) {
            answered.push(meter);
            alarm.forget();
        } else {
            unanswered = values;
        }
    }
    const alarmAfter = await alarm.delay;
    assert.ok(alarmAfter !== null && alarmAfter <= 5000, `the alarm came after ${alarmAfter} ms`);
    assert.equal((await daemon.call('GET', '/health')).body.storage, 'DiskFull'); // and it is still on
    fill(filler);
    const start = station.raw('second', 'StartTransaction', { connectorId: 2, idTag: TAG, meterStart: 0, timestamp: new Date().toISOString() });

    // Live control goes on.
    assert.equal((await within(1000, station.raw('beat', 'Heartbeat', {})))?.[0], 3);
    const stop = await daemon.call('POST', '/stations/FULL/commands', { action: 'Reset', payload: { type: 'Soft' } });
    assert.equal(stop.body.outcome, 'Accepted');

    const silent = await within(2000, start);
    assert.ok(silent === null || silent[0] === 4, 'a start that is not stored must have no result');

    const before = Date.now();
    fs.rmSync(filler);
    await eventually('recovery', async () => (await daemon.call('GET', '/health')).body.status === 'ok', 10000);
    console.log(`${answered.length} answered before the disk was full, alarm after ${alarmAfter} ms`);
    console.log(`recovered ${Date.now() - before} ms after there was room, full for ${before - filled} ms`);

    // Nothing that was answered is missing, and what was held back is answered now.
    const later = await within(5000, unanswered);
    assert.equal(later?.[0], 3, 'the record that waited');
    await station.stopTransaction(first.transactionId, 90000, 'Local');
    const sessions = (await daemon.expect(200, 'GET', '/sessions?state=finished')).items;
    assert.equal(sessions.length, 1);
    assert.equal(sessions[0].meterStopWh, 90000);
    const samples = (await daemon.expect(200, 'GET', `/sessions/${sessions[0].id}/samples?limit=1000`)).items;
    const stored = new Set(samples.map((sample) => Number(sample.value)));
    for (const meter of answered)
        assert.ok(stored.has(meter), `the answered reading ${meter} is missing`);
    assert.deepEqual(station.violations, []);
    await station.close();
}

(async () => {
    const data = fs.mkdtempSync(path.join(os.tmpdir(), 'forecourt-full-'));
    const reason = mountSmall(data);
    if (reason) {
        fs.rmdirSync(data);
        console.log(`skipped: ${reason}`);
        process.exit(Skipped);
    }
    const daemon = new Forecourtd();
    try {
        daemon.folder = data;
        daemon.port = await freePort();
        daemon.tlsPort = await freePort();
        daemon.apiPort = await freePort();
        daemon.filesPort = await freePort();
        daemon.ftpPort = await freePort();
        await daemon.launch();
        await run(daemon, data);
        assert.equal((await daemon.stop()).code, 0);
    } finally {
        if (daemon.process && daemon.process.exitCode === null)
            await daemon.kill();
        execFileSync('umount', [data]);
        fs.rmdirSync(data);
    }
})().catch((error) => {
    console.error(error);
    process.exit(1);
});
