// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One foreign station lives through a day: boot, charges, commands, reset.
'use strict';

const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const { Forecourtd, eventually } = require('./forecourtd.js');
const { Station } = require('./station.js');

const Password = 'interop password 1';
let daemon;
let station;

before(async () => {
    daemon = await Forecourtd.start();
    await daemon.expect(201, 'PUT', '/stations/IOP-1', { name: 'Interop', password: Password, securityProfile: 1 });
    await daemon.expect(201, 'POST', '/tokens', { value: 'GOOD', status: 'Accepted', person: 'Ana' });
    await daemon.expect(201, 'POST', '/tokens', { value: 'BAD', status: 'Blocked' });
    await daemon.expect(201, 'POST', '/tokens', { value: 'OLD', status: 'Accepted', expiresAt: '2020-01-01T00:00:00Z' });
    station = new Station(daemon, 'IOP-1', { password: Password });
    await station.connect();
});

after(async () => {
    await station.close();
    const ended = await daemon.stop();
    daemon.remove();
    assert.deepEqual(ended, { code: 0, signal: null });
    assert.deepEqual(station.violations, [], 'what we send keeps to the schemas');
});

test('boots and is accepted', async () => {
    const answer = await station.boot();
    assert.equal(answer.status, 'Accepted');
    assert.ok(answer.interval > 0);
    assert.ok(Math.abs(Date.parse(answer.currentTime) - Date.now()) < 5000);
    const shown = await daemon.until('the station is online', '/stations/IOP-1', (s) => s.online && s.vendor === 'Interop');
    assert.equal(shown.registration, 'Accepted');
    assert.equal(shown.model, 'ocpp-rpc');
    assert.equal(shown.ocppVersion, '1.6');
    const health = await daemon.expect(200, 'GET', '/health');
    assert.equal(health.stationsOnline, 1);
});

test('shows its connectors', async () => {
    await station.status(0, 'Available');
    await station.status(1, 'Available');
    await station.status(2, 'Preparing');
    const shown = await daemon.until('both connectors', '/stations/IOP-1',
        (s) => s.connectors.length === 2 && s.connectors[1].status === 'Preparing');
    assert.equal(shown.status, 'Available');
    assert.equal(shown.connectors[0].status, 'Available');
});

test('answers who may charge', async () => {
    const status = async (idTag) => (await station.call('Authorize', { idTag })).idTagInfo.status;
    assert.equal(await status('GOOD'), 'Accepted');
    assert.equal(await status('good'), 'Accepted');
    assert.equal(await status('BAD'), 'Blocked');
    assert.equal(await status('OLD'), 'Expired');
    assert.equal(await status('NOBODY'), 'Invalid');
});

test('keeps a charge with its meter values', async () => {
    const started = await station.startTransaction(1, 'GOOD', 1000);
    assert.equal(started.idTagInfo.status, 'Accepted');
    await station.status(1, 'Charging');
    for (const [index, value] of ['1500', '2500'].entries()) {
        await station.call('MeterValues', {
            connectorId: 1, transactionId: started.transactionId,
            meterValue: [{
                timestamp: new Date(Date.now() + index).toISOString(),
                sampledValue: [
                    { value, measurand: 'Energy.Active.Import.Register', unit: 'Wh' },
                    { value: '11.04', measurand: 'Power.Active.Import', unit: 'kW' },
                ],
            }],
        });
    }
    const live = await daemon.until('live values', '/stations/IOP-1', (s) => s.connectors[0].powerW === 11040);
    assert.equal(live.connectors[0].status, 'Charging');
    assert.equal(live.connectors[0].energyWh, 2500);
    const session = await daemon.expect(200, 'GET', `/sessions/${live.connectors[0].sessionId}`);
    assert.equal(session.ocppTransactionId, started.transactionId);
    assert.equal(session.energyWh, 1500);

    const stopped = await station.stopTransaction(started.transactionId, 3000, 'EVDisconnected');
    assert.ok(!stopped.idTagInfo || stopped.idTagInfo.status === 'Accepted');
    await station.status(1, 'Available');
    const ended = await daemon.until('the end', `/sessions/${session.id}`, (s) => s.state === 'Ended');
    assert.equal(ended.energyWh, 2000);
    assert.equal(ended.stopReason, 'EVDisconnected');
    assert.equal(ended.token, 'GOOD');
    assert.equal(ended.person, 'Ana');
    const samples = await daemon.until('the samples', `/sessions/${session.id}/samples`, (s) => s.items.length >= 4);
    const energies = samples.items.filter((s) => s.measurand === 'Energy.Active.Import.Register').map((s) => s.value);
    assert.deepEqual(energies.slice(0, 2), [1500, 2500]);
    assert.ok(samples.items.some((s) => s.measurand === 'Power.Active.Import' && s.value === 11040 && s.unit === 'W'));
});

test('gives a resent start the same id', async () => {
    const timestamp = new Date().toISOString();
    const message = { connectorId: 2, idTag: 'GOOD', meterStart: 50, timestamp };
    const first = await station.call('StartTransaction', message);
    const second = await station.call('StartTransaction', message);
    assert.equal(second.transactionId, first.transactionId);
    await station.stopTransaction(first.transactionId, 60, 'Local');
});

test('starts and stops from afar and follows to the real end', async () => {
    const starting = daemon.expect(200, 'POST', '/sessions/start', { station: 'IOP-1', connector: 1, token: 'GOOD' });
    await eventually('the remote start', () => station.received.find((r) => r.action === 'RemoteStartTransaction'));
    const { params } = station.received.find((r) => r.action === 'RemoteStartTransaction');
    assert.equal(params.connectorId, 1);
    assert.equal(params.idTag, 'GOOD');
    const command = await starting;
    assert.equal(command.outcome, 'Accepted');

    await station.status(1, 'Preparing');
    const { transactionId } = await station.startTransaction(1, 'GOOD', 3000);
    const followed = await daemon.until('the start was seen', `/commands/${command.id}`, (c) => c.effect === 'TransactionBegan');
    const stop = await daemon.expect(200, 'POST', `/sessions/${followed.effectSessionId}/stop`);
    assert.equal(stop.outcome, 'Accepted');
    assert.equal(station.received.find((r) => r.action === 'RemoteStopTransaction').params.transactionId, transactionId);
    await station.stopTransaction(transactionId, 3500, 'Remote');
    const ended = await daemon.until('the stop was seen', `/commands/${stop.id}`, (c) => c.effect === 'TransactionEnded');
    assert.equal(ended.effectSessionId, followed.effectSessionId);
    assert.equal((await daemon.call('POST', `/sessions/${followed.effectSessionId}/stop`)).status, 409);
});

test('sends any command and tells its outcome', async () => {
    const send = (action, payload, more = {}) => daemon.expect(200, 'POST', '/stations/IOP-1/commands', { action, payload, ...more });
    const read = await send('GetConfiguration', { key: ['NumberOfConnectors'] });
    assert.equal(read.response.configurationKey.find((k) => k.key === 'NumberOfConnectors').value, '2');
    assert.equal((await send('UnlockConnector', { connectorId: 1 })).outcome, 'Accepted');
    assert.equal((await send('ChangeAvailability', { connectorId: 0, type: 'Operative' })).outcome, 'Accepted');
    assert.equal((await send('TriggerMessage', { requestedMessage: 'Heartbeat' })).outcome, 'NotSupported');
    const unhandled = await send('ClearCache', {});
    assert.equal(unhandled.outcome, 'NotSupported');
    assert.equal(unhandled.error.code, 'NotImplemented');

    const refused = await daemon.call('POST', '/stations/IOP-1/commands', { action: 'Reset', payload: { type: 'Gentle' } });
    assert.equal(refused.status, 422);
    assert.ok(refused.body.issues.length > 0);
    assert.equal((await daemon.call('POST', '/stations/NONE/commands', { action: 'Reset', payload: { type: 'Soft' } })).status, 404);
});

test('follows a reset to the next boot', async () => {
    const command = await daemon.expect(200, 'POST', '/stations/IOP-1/commands', { action: 'Reset', payload: { type: 'Soft' } });
    assert.equal(command.outcome, 'Accepted');
    await station.close();
    await daemon.until('the station is offline', '/stations/IOP-1', (s) => !s.online);
    assert.equal((await daemon.call('POST', '/stations/IOP-1/commands', { action: 'Reset', payload: { type: 'Soft' } })).status, 409);
    await station.connect();
    assert.equal((await station.boot()).status, 'Accepted');
    await daemon.until('the reboot was seen', `/commands/${command.id}`, (c) => c.effect === 'Rebooted');
});

test('keeps the messages and events', async () => {
    const starts = await daemon.until('messages', '/messages?station=IOP-1&action=StartTransaction&direction=in', (m) => m.items.length >= 3);
    assert.ok(starts.items.every((m) => m.kind === 'call' && m.payload.idTag === 'GOOD'));
    const booted = await daemon.until('events', '/events?station=IOP-1&kind=Booted', (e) => e.items.length >= 2);
    assert.equal(booted.items[0].station, 'IOP-1');
    const everything = await daemon.expect(200, 'GET', '/messages?limit=1000');
    assert.ok(!JSON.stringify(everything).includes(Password));
});
