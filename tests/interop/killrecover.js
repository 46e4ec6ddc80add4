// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Kills forecourtd again and again while stations charge; at the end nothing may be lost or doubled.
///
/// Every station sends the messages of its transactions in order and sends each again until it is answered,
/// as real ones do. What was sent and answered stands in a ledger here, outside forecourtd; after the last
/// round the sessions and samples that forecourtd shows are compared with it.
/// Usage: killrecover.js [rounds] [stations]
'use strict';

const assert = require('node:assert/strict');
const { Forecourtd, eventually } = require('./forecourtd.js');
const { Station } = require('./station.js');

const rounds = Number(process.argv[2] ?? 5);
const stationCount = Number(process.argv[3] ?? 8);
const ledger = [];
let daemon;
let isLast = false;
let resent = 0;

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

class LoadStation {
    constructor(identity) {
        this.identity = identity;
        this.meter = 1000;
        this.count = 0;
    }

    async connection() {
        while (!this.link) {
            const link = new Station(daemon, this.identity);
            try {
                await link.connect();
                this.link = link;
            } catch {
                await link.close().catch(() => {});
                await pause(50);
            }
        }
        return this.link;
    }

    /// Sends the message until it is answered.
    async deliver(action, params) {
        for (let attempt = 0; ; attempt += 1) {
            const link = await this.connection();
            try {
                if (attempt > 0)
                    resent += 1;
                return await link.call(action, params);
            } catch (error) {
                if (error.rpcErrorCode !== undefined && error.rpcErrorCode !== 'InternalError' && error.rpcErrorCode !== 'GenericError')
                    throw error; // an answer that no resend will change
                if (this.link === link)
                    this.link = undefined;
                await link.close().catch(() => {});
            }
        }
    }

    async transaction() {
        this.count += 1;
        const entry = { station: this.identity, meterStart: this.meter, startedAt: new Date().toISOString(), samples: [] };
        ledger.push(entry);
        const started = await this.deliver('StartTransaction', {
            connectorId: 1, idTag: 'LOAD', meterStart: entry.meterStart, timestamp: entry.startedAt,
        });
        entry.transactionId = started.transactionId;
        const samples = 3 + (this.count % 5);
        for (let i = 0; i < samples; i += 1) {
            this.meter += 10;
            const sample = { time: new Date(Date.parse(entry.startedAt) + (i + 1) * 1000).toISOString(), value: this.meter };
            entry.samples.push(sample);
            await this.deliver('MeterValues', {
                connectorId: 1, transactionId: entry.transactionId,
                meterValue: [{ timestamp: sample.time, sampledValue: [{ value: String(sample.value) }] }],
            });
        }
        this.meter += 10;
        entry.meterStop = this.meter;
        entry.stoppedAt = new Date(Date.parse(entry.startedAt) + (samples + 1) * 1000).toISOString();
        await this.deliver('StopTransaction', {
            transactionId: entry.transactionId, meterStop: entry.meterStop, timestamp: entry.stoppedAt, reason: 'Local',
        });
        entry.isDone = true;
    }

    async run() {
        while (!isLast)
            await this.transaction();
        await this.link?.close();
    }
}

async function everything(target) {
    const items = [];
    for (let after = ''; after !== null;) {
        const join = target.includes('?') ? '&' : '?';
        const page = await daemon.expect(200, 'GET', `${target}${join}limit=1000&after=${encodeURIComponent(after)}`);
        items.push(...page.items);
        after = page.next;
    }
    return items;
}

/// All sessions agree with the ledger, one to one.
async function compare() {
    const sessions = await everything('/sessions');
    const byStart = new Map();
    for (const session of sessions) {
        const key = `${session.station} ${session.meterStartWh}`;
        assert.ok(!byStart.has(key), `doubled: ${key}`);
        byStart.set(key, session);
    }
    assert.equal(new Set(sessions.map((s) => s.number)).size, sessions.length, 'a number was given twice');
    assert.equal(new Set(ledger.map((e) => e.transactionId)).size, ledger.length, 'an id was given twice');
    for (const entry of ledger) {
        const session = byStart.get(`${entry.station} ${entry.meterStart}`);
        assert.ok(session, `lost: ${JSON.stringify(entry)}`);
        assert.equal(session.ocppTransactionId, entry.transactionId);
        assert.equal(session.state, 'Ended', JSON.stringify(session));
        assert.equal(session.meterStopWh, entry.meterStop);
        assert.equal(Date.parse(session.startedAt), Date.parse(entry.startedAt));
        assert.equal(Date.parse(session.stoppedAt), Date.parse(entry.stoppedAt));
        const periodic = (await everything(`/sessions/${session.id}/samples`)).filter((s) => s.context === 'Sample.Periodic');
        assert.deepEqual(periodic.map((s) => ({ time: new Date(s.time).toISOString(), value: s.value })), entry.samples,
            `samples of ${session.number}`);
    }
    assert.equal(sessions.length, ledger.length);
}

async function main() {
    daemon = await Forecourtd.start();
    await daemon.expect(201, 'POST', '/tokens', { value: 'LOAD', status: 'Accepted' });
    const stations = Array.from({ length: stationCount }, (_, i) => new LoadStation(`KILL-${i}`));
    for (const station of stations)
        await daemon.expect(201, 'PUT', `/stations/${station.identity}`, {});
    const running = Promise.all(stations.map((station) => station.run()));
    for (let round = 1; round <= rounds; round += 1) {
        const before = ledger.length;
        await pause(100 + Math.random() * 900);
        await eventually('some work', () => ledger.length > before, 30000);
        assert.deepEqual(await daemon.kill(), { code: null, signal: 'SIGKILL' });
        await daemon.launch();
    }
    isLast = true;
    await running;
    await compare();
    assert.deepEqual(await daemon.stop(), { code: 0, signal: null });
    await daemon.launch(); // and once more after a clean stop
    await compare();
    await daemon.stop();
    daemon.remove();
    assert.ok(resent > 0, 'no message was ever interrupted: the test proves nothing');
    console.log(`${rounds} kills, ${ledger.length} sessions, ${resent} messages sent again: nothing lost, nothing doubled`);
}

main().then(() => process.exit(0), (error) => {
    console.error(error);
    console.error(`ledger: ${ledger.length}; data folder kept: ${daemon?.folder}`);
    console.error(daemon?.log.split('\n').slice(-30).join('\n'));
    daemon?.process.kill('SIGKILL');
    process.exit(1);
});
