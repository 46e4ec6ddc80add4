// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Starts a real forecourtd with a data folder of its own and speaks to its local API.
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

/// Calls check() until it gives something true, at most ms milliseconds.
async function eventually(what, check, ms = 15000) {
    const end = Date.now() + ms;
    for (;;) {
        const found = await check();
        if (found)
            return found;
        if (Date.now() > end)
            throw new Error(`not in time: ${what}`);
        await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
}

function freePort() {
    return new Promise((resolve, reject) => {
        const server = net.createServer();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

class Forecourtd {
    /// settings(folder): the text of the ini file, if it is to have one.
    static async start(settings) {
        const daemon = new Forecourtd();
        daemon.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forecourt-interop-'));
        daemon.port = await freePort();
        daemon.tlsPort = await freePort();
        daemon.apiPort = await freePort();
        daemon.filesPort = await freePort();
        daemon.ftpPort = await freePort();
        if (settings) {
            fs.mkdirSync(path.join(daemon.folder, 'config', 'forecourt'), { recursive: true });
            fs.writeFileSync(path.join(daemon.folder, 'config', 'forecourt', 'forecourt.ini'), settings(daemon.folder));
        }
        await daemon.launch();
        return daemon;
    }

    /// Starts the program on the same folder and ports; also after kill().
    async launch() {
        const program = process.env.FORECOURTD;
        if (!program)
            throw new Error('FORECOURTD must name the program');
        this.process = spawn(program, ['--data-dir', this.folder, '--bind', '127.0.0.1',
            '--port', String(this.port), '--tls-port', String(this.tlsPort), '--api-port', String(this.apiPort),
            '--files-port', String(this.filesPort), '--ftp-port', String(this.ftpPort)],
        {
            stdio: ['ignore', 'ignore', 'pipe'],
            env: { ...process.env, XDG_CONFIG_HOME: path.join(this.folder, 'config') },
        });
        this.log = '';
        this.process.stderr.on('data', (text) => { this.log += text; });
        this.ended = new Promise((resolve) => { this.process.on('exit', (code, signal) => resolve({ code, signal })); });
        await eventually('forecourtd answers', async () => {
            if (this.process.exitCode !== null)
                throw new Error(`forecourtd ended with ${this.process.exitCode}: ${this.log}`);
            try {
                this.token = fs.readFileSync(path.join(this.folder, 'api-token'), 'utf8').trim();
                return (await this.call('GET', '/health')).status === 200;
            } catch {
                return false;
            }
        });
    }

    async call(method, target, body) {
        const response = await fetch(`http://127.0.0.1:${this.apiPort}/api/v1${target}`, {
            method,
            headers: { Authorization: `Bearer ${this.token}` },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const text = await response.text();
        return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    }

    /// The body of an answer that must have the status.
    async expect(status, method, target, body) {
        const answer = await this.call(method, target, body);
        if (answer.status !== status)
            throw new Error(`${method} ${target}: ${answer.status} ${JSON.stringify(answer.body)}`);
        return answer.body;
    }

    /// Asks again until check(body) holds.
    async until(what, target, check) {
        return eventually(what, async () => {
            const answer = await this.call('GET', target);
            return answer.status === 200 && check(answer.body) ? answer.body : null;
        });
    }

    endpoint() {
        return `ws://127.0.0.1:${this.port}/ocpp`;
    }

    tlsEndpoint() {
        return `wss://127.0.0.1:${this.tlsPort}/ocpp`;
    }

    /// SIGTERM; the result is how it ended.
    async stop() {
        this.process.kill('SIGTERM');
        return this.ended;
    }

    /// SIGKILL: as a power cut, for this program.
    async kill() {
        this.process.kill('SIGKILL');
        return this.ended;
    }

    remove() {
        fs.rmSync(this.folder, { recursive: true, force: true });
    }
}

module.exports = { Forecourtd, eventually, freePort };
