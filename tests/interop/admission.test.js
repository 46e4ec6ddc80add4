// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who may come in: wrong credentials, unknown stations, the lobby.
'use strict';

const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const { Forecourtd, eventually } = require('./forecourtd.js');
const { Station } = require('./station.js');

let daemon;

before(async () => {
    daemon = await Forecourtd.start();
    await daemon.expect(201, 'PUT', '/stations/KNOWN', { password: 'right password 1', securityProfile: 1 });
});

after(async () => {
    assert.deepEqual(await daemon.stop(), { code: 0, signal: null });
    daemon.remove();
});

async function refusal(identity, options) {
    const station = new Station(daemon, identity, options);
    try {
        await station.connect();
    } catch (error) {
        return error;
    }
    await station.close();
    throw new Error('the connection was accepted');
}

test('refuses wrong and missing passwords with 401', async () => {
    assert.equal((await refusal('KNOWN', { password: 'wrong password 1' })).code, 401);
    assert.equal((await refusal('KNOWN')).code, 401);
    const lobby = await daemon.until('the attempts', '/lobby', (l) => l.refused.length >= 2);
    assert.deepEqual(lobby.refused.map((a) => a.reason).sort(), ['NoPassword', 'WrongPassword']);
    const good = new Station(daemon, 'KNOWN', { password: 'right password 1' });
    await good.connect();
    assert.equal((await good.boot()).status, 'Accepted');
    await good.close();
});

test('lets an unknown station wait in the lobby until it is admitted', async () => {
    let wasTriggered = false;
    const station = new Station(daemon, 'NEW*1+2|x', {
        answers: {
            TriggerMessage: (params) => {
                wasTriggered = wasTriggered || params.requestedMessage === 'BootNotification';
                return { status: 'Accepted' };
            },
        },
    });
    await station.connect();
    assert.equal((await station.boot()).status, 'Pending');
    await assert.rejects(station.call('Heartbeat', {}), (error) => error.rpcErrorCode === 'SecurityError');
    const lobby = await daemon.until('the candidate', '/lobby', (l) => l.candidates.some((c) => c.booted));
    assert.equal(lobby.candidates[0].id, 'NEW*1+2|x');
    assert.equal(lobby.candidates[0].vendor, 'Interop');

    const id = encodeURIComponent('NEW*1+2|x');
    const admitted = await daemon.expect(200, 'POST', `/lobby/${id}/admit`, { name: 'Newcomer' });
    assert.equal(admitted.name, 'Newcomer');
    await eventually('a boot is asked for', () => wasTriggered);
    assert.equal((await station.boot()).status, 'Accepted');
    assert.ok((await station.call('Heartbeat', {})).currentTime);

    await daemon.expect(200, 'PUT', `/stations/${id}`, { admitted: false });
    await assert.rejects(station.call('Heartbeat', {}), (error) => error.rpcErrorCode === 'SecurityError');
    await station.close();
    const again = new Station(daemon, 'NEW*1+2|x');
    await again.connect();
    assert.equal((await again.boot()).status, 'Pending');
    await again.close();
});

test('tells a station it was put back although nobody is admitted', async () => {
    const lonely = await Forecourtd.start();
    try {
        await lonely.expect(201, 'PUT', '/stations/ONLY', { admitted: false });
        const station = new Station(lonely, 'ONLY');
        await station.connect();
        assert.equal((await station.boot()).status, 'Pending');
        await station.close();
    } finally {
        await lonely.stop();
        lonely.remove();
    }
});

test('refuses an archived station with 404', async () => {
    await daemon.expect(201, 'PUT', '/stations/GONE', {});
    await daemon.expect(204, 'DELETE', '/stations/GONE');
    assert.equal((await refusal('GONE')).code, 404);
});

test('refuses a protocol nobody speaks', async () => {
    const { RPCClient } = require('ocpp-rpc');
    const client = new RPCClient({ endpoint: daemon.endpoint(), identity: 'KNOWN', password: 'right password 1', protocols: ['ocpp9.9'], reconnect: false });
    await assert.rejects(client.connect());
    await daemon.until('the attempt', '/lobby', (l) => l.refused.some((a) => a.reason === 'UnknownSubprotocol'));
});
