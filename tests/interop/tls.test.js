// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The TLS port, opened by certificate and key in the settings.
'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { after, before, test } = require('node:test');
const { Forecourtd } = require('./forecourtd.js');
const { Station } = require('./station.js');

const Password = 'tls password 1234';
let daemon;
let authority;

before(async () => {
    daemon = await Forecourtd.start((folder) => {
        const key = path.join(folder, 'key.pem');
        const certificate = path.join(folder, 'certificate.pem');
        execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
            '-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=forecourt interop',
            '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
        authority = fs.readFileSync(certificate);
        return `[ocpp]\ntlsCertificateFile=${certificate}\ntlsKeyFile=${key}\n`;
    });
    await daemon.expect(201, 'PUT', '/stations/TLS-1', { password: Password, securityProfile: 2 });
});

after(async () => {
    assert.deepEqual(await daemon.stop(), { code: 0, signal: null });
    daemon.remove();
});

test('serves a station over TLS', async () => {
    const station = new Station(daemon, 'TLS-1', { password: Password, endpoint: daemon.tlsEndpoint(), wsOpts: { ca: authority } });
    await station.connect();
    assert.equal((await station.boot()).status, 'Accepted');
    const shown = await daemon.until('the station is online', '/stations/TLS-1', (s) => s.online);
    assert.equal(shown.securityProfile, 2);
    assert.equal((await daemon.expect(200, 'GET', '/health')).tlsPort, daemon.tlsPort);
    await station.close();
});

test('refuses a station of profile 2 on the plain port', async () => {
    const station = new Station(daemon, 'TLS-1', { password: Password });
    await assert.rejects(station.connect(), (error) => [401, 403].includes(error.code));
    await station.close().catch(() => {});
    await daemon.until('the attempt', '/lobby', (l) => l.refused.some((a) => a.reason === 'WrongSecurityProfile'));
});

test('refuses a wrong password over TLS', async () => {
    const station = new Station(daemon, 'TLS-1', { password: 'wrong password 12', endpoint: daemon.tlsEndpoint(), wsOpts: { ca: authority } });
    await assert.rejects(station.connect(), (error) => error.code === 401);
    await station.close().catch(() => {});
});
