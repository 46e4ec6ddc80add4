// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The order of system calls: what a station is told about a record comes after the fdatasync that stored it
/// (REL-1, T-1). A power cut is the only other way to see a missing sync.
///
/// One station, one record at a time, forecourtd under strace. Between the arrival of each StartTransaction,
/// MeterValues and StopTransaction and the write of its answer a sync of the write-ahead log must have ended.
/// Without strace, or where it may not trace, the script says so and ends with 77 (skipped).
'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Forecourtd } = require('./forecourtd.js');
const { Station } = require('./station.js');

const Skipped = 77;

function whyNot() {
    try {
        execFileSync('strace', ['-f', '-o', '/dev/null', 'true'], { stdio: 'pipe' });
        return null;
    } catch (error) {
        return error.code === 'ENOENT' ? 'strace is not installed' : 'strace may not trace here';
    }
}

/// The trace as events in the order they ended: { kind: 'in' | 'sync' | 'out', id }.
function eventsOf(trace) {
    const events = [];
    const unfinished = new Map(); // by thread: the beginning of a call that was interrupted in the listing
    for (const line of trace.split('\n')) {
        const [, thread, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
        if (!thread)
            continue;
        if (rest.includes('<unfinished ...>')) {
            unfinished.set(thread, rest);
            // An answer counts from the moment it begins to leave.
            const out = /\[3,\\"(record-\d+)\\"/.exec(rest);
            if (/^(write|writev|sendto|sendmsg)\(/.test(rest) && out)
                events.push({ kind: 'out', id: out[1] });
            continue;
        }
        const whole = rest.startsWith('<...') ? `${unfinished.get(thread) ?? ''} ${rest}` : rest;
        const isResumed = rest.startsWith('<...');
        unfinished.delete(thread);
        if (/(fdatasync|fsync)/.test(whole) && / = 0$/.test(whole)) {
            events.push({ kind: 'sync' });
            continue;
        }
        const out = /\[3,\\"(record-\d+)\\"/.exec(whole);
        if (out && !isResumed && /^(write|writev|sendto|sendmsg)\(/.test(whole))
            events.push({ kind: 'out', id: out[1] });
    }
    return events;
}

/// One record at a time: between two answers there is the sync of the second one.
function answersAfterSync(events) {
    let isSynced = false;
    const seen = new Set();
    for (const event of events) {
        if (event.kind === 'sync') {
            isSynced = true;
        } else if (!seen.has(event.id)) {
            assert.ok(isSynced, `the answer to ${event.id} left before a sync`);
            seen.add(event.id);
            isSynced = false;
        }
    }
    return seen;
}

(async () => {
    const reason = whyNot();
    if (reason) {
        console.log(`skipped: ${reason}`);
        process.exit(Skipped);
    }
    const traceFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'forecourt-trace-')), 'trace');
    const program = process.env.FORECOURTD;
    const wrapper = `${traceFile}.sh`;
    fs.writeFileSync(wrapper, `#!/bin/sh\nexec strace -f -s 200 -e trace=fsync,fdatasync,write,writev,sendto,sendmsg -o '${traceFile}' '${program}' "$@"\n`,
        { mode: 0o700 });
    process.env.FORECOURTD = wrapper;
    const daemon = await Forecourtd.start();
    let sent = 0;
    try {
        await daemon.expect(201, 'PUT', '/stations/ORDER', { name: 'Order' });
        await daemon.expect(201, 'POST', '/tokens', { value: 'ORDER-1', status: 'Accepted' });
        const station = new Station(daemon, 'ORDER');
        await station.connect();
        await station.boot();
        // Our own ids, so that an answer can be told in the trace.
        const record = async (action, params) => {
            sent += 1;
            const id = `record-${sent}`;
            const frame = await station.raw(id, action, params);
            assert.equal(frame[0], 3, JSON.stringify(frame));
            return frame[2];
        };
        const now = () => new Date().toISOString();
        for (let meter = 0; meter < 1000; meter += 100) {
            const { transactionId } = await record('StartTransaction', { connectorId: 1, idTag: 'ORDER-1', meterStart: meter, timestamp: now() });
            await record('MeterValues', { connectorId: 1, transactionId, meterValue: [{ timestamp: now(), sampledValue: [{ value: String(meter + 50) }] }] });
            await record('StopTransaction', { transactionId, meterStop: meter + 100, timestamp: now() });
        }
        await station.close();
    } finally {
        execFileSync('pkill', ['-TERM', '-P', String(daemon.process.pid)]); // forecourtd itself, strace's child
        await daemon.ended;
    }
    const trace = fs.readFileSync(traceFile, 'latin1');
    const seen = answersAfterSync(eventsOf(trace));
    assert.equal(seen.size, sent, 'the trace does not show every answer');
    // The check sees it when a sync is missing.
    assert.throws(() => answersAfterSync(eventsOf(trace.replace(/f(data)?sync/g, 'lseek'))), /before a sync/);
    console.log(`${sent} answers, each after a sync`);
    daemon.remove();
    fs.rmSync(path.dirname(traceFile), { recursive: true });
})().catch((error) => {
    console.error(error);
    process.exit(1);
});
