// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A station made of npm's ocpp-rpc in strict mode: every call and answer is checked by its schemas.
'use strict';

const { RPCClient } = require('ocpp-rpc');

const configuration = [
    { key: 'HeartbeatInterval', readonly: false, value: '300' },
    { key: 'NumberOfConnectors', readonly: true, value: '2' },
    { key: 'ConnectionTimeOut', readonly: false, value: '30' },
    { key: 'SupportedFeatureProfiles', readonly: true, value: 'Core,RemoteTrigger' },
];

class Station {
    /// answers: action → function(params) for what differs from a plain "Accepted".
    constructor(daemon, identity, { password, answers = {}, endpoint = daemon.endpoint(), wsOpts = {} } = {}) {
        this.received = [];
        this.violations = [];
        this.client = new RPCClient({
            endpoint, identity, password, protocols: ['ocpp1.6'], strictMode: true,
            reconnect: false, callTimeoutMs: 20000, wsOpts,
        });
        this.client.on('strictValidationFailure', (event) => { this.violations.push(event); });
        const plain = {
            GetConfiguration: () => ({ configurationKey: configuration, unknownKey: [] }),
            ChangeConfiguration: () => ({ status: 'Accepted' }),
            TriggerMessage: () => ({ status: 'NotImplemented' }),
            RemoteStartTransaction: () => ({ status: 'Accepted' }),
            RemoteStopTransaction: () => ({ status: 'Accepted' }),
            Reset: () => ({ status: 'Accepted' }),
            ChangeAvailability: () => ({ status: 'Accepted' }),
            UnlockConnector: () => ({ status: 'Unlocked' }),
        };
        for (const [action, answer] of Object.entries({ ...plain, ...answers })) {
            this.client.handle(action, ({ params }) => {
                this.received.push({ action, params });
                return answer(params, this);
            });
        }
    }

    connect() {
        return this.client.connect();
    }

    close() {
        return this.client.close({ force: true });
    }

    call(action, params) {
        return this.client.call(action, params);
    }

    /// Sends a request at once, whatever is still unanswered; the answer as a frame.
    raw(id, action, params) {
        const answer = new Promise((resolve) => {
            const listen = ({ message, outbound }) => {
                const frame = outbound ? [] : JSON.parse(String(message));
                if (frame[1] !== id || frame[0] === 2)
                    return;
                this.client.removeListener('message', listen);
                resolve(frame);
            };
            this.client.on('message', listen);
        });
        this.client.sendRaw(JSON.stringify([2, id, action, params]));
        return answer;
    }

    boot() {
        return this.call('BootNotification', {
            chargePointVendor: 'Interop', chargePointModel: 'ocpp-rpc', chargePointSerialNumber: 'S1',
            firmwareVersion: '1.0',
        });
    }

    status(connectorId, status) {
        return this.call('StatusNotification', {
            connectorId, status, errorCode: 'NoError', timestamp: new Date().toISOString(),
        });
    }

    startTransaction(connectorId, idTag, meterStart) {
        return this.call('StartTransaction', { connectorId, idTag, meterStart, timestamp: new Date().toISOString() });
    }

    stopTransaction(transactionId, meterStop, reason) {
        return this.call('StopTransaction', { transactionId, meterStop, reason, timestamp: new Date().toISOString() });
    }
}

module.exports = { Station };
