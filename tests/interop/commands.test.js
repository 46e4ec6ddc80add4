// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Each of the 26 commands, sent by a script and by an attached console, and answered by a foreign station that checks
/// every word of ours.
'use strict';

const assert = require('node:assert/strict');
const { execFile } = require('node:child_process');
const path = require('node:path');
const { after, before, test } = require('node:test');
const { isDeepStrictEqual, promisify } = require('node:util');
const { Forecourtd } = require('./forecourtd.js');
const { Station } = require('./station.js');

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const hashes = { hashAlgorithm: 'SHA256', issuerNameHash: '0a1b', issuerKeyHash: '2c3d', serialNumber: '4E5F' };
const soon = '2030-05-05T08:00:00.000Z';
const profile = {
    chargingProfileId: 1, stackLevel: 0, chargingProfilePurpose: 'TxDefaultProfile', chargingProfileKind: 'Absolute',
    validFrom: soon, validTo: '2030-05-06T08:00:00.000Z',
    chargingSchedule: {
        duration: 3600, startSchedule: soon, chargingRateUnit: 'A', minChargingRate: 6.1,
        chargingSchedulePeriod: [{ startPeriod: 0, limit: 16 }, { startPeriod: 1200, limit: 6.3, numberPhases: 1 }],
    },
};

/// Each command with every field it knows, and what the station says to it.
const commands = {
    CancelReservation: [{ reservationId: 7 }, { status: 'Accepted' }],
    ChangeAvailability: [{ connectorId: 1, type: 'Inoperative' }, { status: 'Scheduled' }, 'Scheduled'],
    ChangeConfiguration: [{ key: 'HeartbeatInterval', value: '120' }, { status: 'RebootRequired' }],
    ClearCache: [{}, { status: 'Accepted' }],
    ClearChargingProfile: [{ id: 1, connectorId: 0, chargingProfilePurpose: 'TxDefaultProfile', stackLevel: 0 },
        { status: 'Accepted' }],
    DataTransfer: [{ vendorId: 'org.example', messageId: 'm', data: 'd' }, { status: 'Accepted', data: 'answer' }],
    GetCompositeSchedule: [{ connectorId: 1, duration: 600, chargingRateUnit: 'W' }, {
        status: 'Accepted', connectorId: 1, scheduleStart: soon,
        chargingSchedule: { chargingRateUnit: 'W', chargingSchedulePeriod: [{ startPeriod: 0, limit: 11000.5 }] },
    }],
    GetConfiguration: [{ key: ['HeartbeatInterval', 'Nonsense'] },
        { configurationKey: [{ key: 'HeartbeatInterval', readonly: false, value: '120' }], unknownKey: ['Nonsense'] }],
    GetDiagnostics: [{ location: 'ftp://files.example/in', retries: 1, retryInterval: 30, startTime: soon, stopTime: soon },
        { fileName: 'diagnostics.zip' }],
    GetLocalListVersion: [{}, { listVersion: 3 }],
    RemoteStartTransaction: [{
        connectorId: 1, idTag: 'GOOD',
        chargingProfile: {
            chargingProfileId: 2, stackLevel: 1, chargingProfilePurpose: 'TxProfile', chargingProfileKind: 'Relative',
            chargingSchedule: { chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod: 0, limit: 10 }] },
        },
    }, { status: 'Accepted' }],
    RemoteStopTransaction: [{ transactionId: 4711 }, { status: 'Rejected' }, 'Rejected'],
    ReserveNow: [{ connectorId: 1, expiryDate: soon, idTag: 'GOOD', parentIdTag: 'GROUP', reservationId: 7 },
        { status: 'Occupied' }, 'Rejected'],
    Reset: [{ type: 'Hard' }, { status: 'Rejected' }, 'Rejected'],
    SendLocalList: [{
        listVersion: 4, updateType: 'Differential',
        localAuthorizationList: [
            { idTag: 'GOOD', idTagInfo: { status: 'Accepted', expiryDate: soon, parentIdTag: 'GROUP' } }, { idTag: 'GONE' },
        ],
    }, { status: 'VersionMismatch' }, 'Rejected'],
    SetChargingProfile: [{ connectorId: 0, csChargingProfiles: profile }, { status: 'NotSupported' }, 'NotSupported'],
    TriggerMessage: [{ requestedMessage: 'MeterValues', connectorId: 1 }, { status: 'NotImplemented' }, 'NotSupported'],
    UnlockConnector: [{ connectorId: 2 }, { status: 'UnlockFailed' }, 'Rejected'],
    UpdateFirmware: [{ location: 'https://files.example/f.bin', retrieveDate: soon, retries: 2, retryInterval: 60 }, {}],

    CertificateSigned: [{ certificateChain: certificate }, { status: 'Rejected' }, 'Rejected'],
    DeleteCertificate: [{ certificateHashData: hashes }, { status: 'NotFound' }, 'Rejected'],
    ExtendedTriggerMessage: [{ requestedMessage: 'LogStatusNotification' }, { status: 'Rejected' }, 'Rejected'],
    GetInstalledCertificateIds: [{ certificateType: 'ManufacturerRootCertificate' },
        { status: 'Accepted', certificateHashData: [hashes] }],
    GetLog: [{
        logType: 'SecurityLog', requestId: 5, retries: 1, retryInterval: 10,
        log: { remoteLocation: 'https://files.example/in', oldestTimestamp: soon, latestTimestamp: soon },
    }, { status: 'AcceptedCanceled', filename: 'security.log' }],
    InstallCertificate: [{ certificateType: 'CentralSystemRootCertificate', certificate }, { status: 'Failed' }, 'Rejected'],
    SignedUpdateFirmware: [{
        requestId: 6, retries: 1, retryInterval: 10,
        firmware: {
            location: 'https://files.example/f.bin', retrieveDateTime: soon, installDateTime: soon,
            signingCertificate: certificate, signature: 'c2lnbmF0dXJl',
        },
    }, { status: 'InvalidCertificate' }, 'Rejected'],
};

let daemon;
let station;

before(async () => {
    daemon = await Forecourtd.start();
    await daemon.expect(201, 'PUT', '/stations/IOP-C', { name: 'Commands' });
    const answers = Object.fromEntries(Object.entries(commands).map(([action, [, answer]]) => [action, () => answer]));
    // What the central system asks by itself gets the same answers.
    station = new Station(daemon, 'IOP-C', { answers });
    await station.connect();
    assert.equal((await station.boot()).status, 'Accepted');
});

after(async () => {
    await station.close();
    const ended = await daemon.stop();
    daemon.remove();
    assert.deepEqual(ended, { code: 0, signal: null });
    assert.deepEqual(station.violations, [], 'what we send keeps to the schemas');
});

test('knows all 26', () => {
    assert.equal(Object.keys(commands).length, 26);
});

for (const [action, [payload, answer, outcome = 'Accepted']] of Object.entries(commands)) {
    test(`${action} is answered ${answer.status ?? 'without a status'} and told as ${outcome}`, async () => {
        const command = await daemon.expect(200, 'POST', '/stations/IOP-C/commands', { action, payload });
        const got = station.received.findLast((request) => request.action === action
            && JSON.stringify(Object.keys(request.params).sort()) === JSON.stringify(Object.keys(payload).sort()));
        assert.deepEqual(got?.params, payload);
        assert.equal(command.action, action);
        assert.equal(command.outcome, outcome);
        assert.deepEqual(command.response ?? {}, answer);
        assert.ok(!command.error, JSON.stringify(command.error));
    });
}

test('all 26 go out as well from the window\'s own facade, typed', async () => {
    const begin = station.received.length;
    const { stdout } = await promisify(execFile)(process.env.FORECOURT_TYPED_COMMANDS,
        [String(daemon.apiPort), path.join(daemon.folder, 'api-token'), 'IOP-C'], { timeout: 60000 });
    const told = stdout.trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(told.map(({ action }) => action).sort(), Object.keys(commands).sort());
    const received = station.received.slice(begin);
    for (const { action, payload, outcome, error } of told) {
        assert.equal(error, undefined, `${action}: ${error}`);
        assert.equal(outcome, commands[action][2] ?? 'Accepted', action);
        assert.ok(received.some((request) => request.action === action && isDeepStrictEqual(request.params, payload)),
            `${action} came as told: ${JSON.stringify(payload)}`);
    }
});
