// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A key changed over OCPP opens the door from then on, and is seen nowhere.
'use strict';

const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const { Forecourtd } = require('./forecourtd.js');
const { Station } = require('./station.js');

const OldPassword = 'old password 123';
const NewKey = '0123456789ABCDEFFEDCBA9876543210';
let daemon;

before(async () => {
    daemon = await Forecourtd.start();
    await daemon.expect(201, 'PUT', '/stations/KEYS', { password: OldPassword, securityProfile: 1 });
});

after(async () => {
    assert.deepEqual(await daemon.stop(), { code: 0, signal: null });
    daemon.remove();
});

async function connectStatus(password) {
    const station = new Station(daemon, 'KEYS', { password });
    try {
        await station.connect();
        await station.boot();
        return 101;
    } catch (error) {
        return error.code;
    } finally {
        await station.close().catch(() => {});
    }
}

test('takes over a key that the station accepted', async () => {
    const station = new Station(daemon, 'KEYS', { password: OldPassword });
    await station.connect();
    assert.equal((await station.boot()).status, 'Accepted');
    const command = await daemon.expect(200, 'POST', '/stations/KEYS/commands',
        { action: 'ChangeConfiguration', payload: { key: 'AuthorizationKey', value: NewKey } });
    assert.equal(command.outcome, 'Accepted');
    assert.equal(station.received.find((r) => r.params.key === 'AuthorizationKey').params.value, NewKey);
    assert.ok(!JSON.stringify(command).includes(NewKey));
    await station.close();

    assert.equal(await connectStatus(NewKey), 101);
    assert.equal(await connectStatus(OldPassword), 401, 'once the new key was used, the old one is worth nothing');
    assert.equal(await connectStatus(NewKey), 101);
});

test('shows the key nowhere', async () => {
    for (const target of ['/messages?limit=1000', '/commands?limit=1000', '/events?limit=1000', '/stations/KEYS']) {
        const text = JSON.stringify(await daemon.expect(200, 'GET', target));
        assert.ok(!text.includes(NewKey) && !text.includes(OldPassword), target);
    }
    assert.ok(!daemon.log.includes(NewKey) && !daemon.log.includes(OldPassword));
});

test('keeps the key over a restart', async () => {
    await daemon.kill();
    await daemon.launch();
    assert.equal(await connectStatus(NewKey), 101);
    assert.equal(await connectStatus(OldPassword), 401);
});

test('leaves everything as it was where the station refuses the key', async () => {
    const station = new Station(daemon, 'KEYS', {
        password: NewKey, answers: { ChangeConfiguration: () => ({ status: 'Rejected' }) },
    });
    await station.connect();
    await station.boot();
    const command = await daemon.expect(200, 'POST', '/stations/KEYS/commands',
        { action: 'ChangeConfiguration', payload: { key: 'AuthorizationKey', value: 'FEDCBA98765432100123456789ABCDEF' } });
    assert.equal(command.outcome, 'Rejected');
    await station.close();
    assert.equal(await connectStatus('FEDCBA98765432100123456789ABCDEF'), 401);
    assert.equal(await connectStatus(NewKey), 101);
});
