// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/everycommand.h"

namespace forecourt::tests {

ChargingProfile aProfile(ChargingProfilePurpose purpose)
{
    ChargingProfile profile;
    profile.id = 1;
    profile.purpose = purpose;
    profile.kind = ChargingProfileKind::Relative;
    profile.schedule.periods = {{0, 160, {}}};
    return profile;
}

QList<NamedCommand> everyCommand()
{
    const EvseId one(1);
    const IdToken token{QStringLiteral("TAG1"), IdTokenKind::Unknown};
    const QDateTime later(QDate(2031, 5, 5), QTime(8, 0), Qt::UTC);
    const QString url = QStringLiteral("http://127.0.0.1:9/f");
    const QString pem = QStringLiteral("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n");
    const CertificateHash hash{CertificateHashAlgorithm::Sha256, QStringLiteral("aa"), QStringLiteral("bb"), QStringLiteral("01")};
    return {
        {"CancelReservation", CancelReservation{1}},
        {"ChangeAvailability", ChangeAvailability{one, Availability::Inoperative}},
        {"ChangeConfiguration", WriteVariable{QStringLiteral("HeartbeatInterval"), QStringLiteral("600")}},
        {"ClearCache", ClearCache{}},
        {"ClearChargingProfile", ClearChargingProfiles{}},
        {"DataTransfer", SendVendorData{QStringLiteral("V"), QStringLiteral("M"), QStringLiteral("x")}},
        {"GetCompositeSchedule", ReadCompositeSchedule{one, 600, {}}},
        {"GetConfiguration", ReadVariables{{QStringLiteral("HeartbeatInterval")}}},
        {"GetDiagnostics", RequestDiagnostics{url, {}, {}, {}}},
        {"GetLocalListVersion", ReadLocalListVersion{}},
        {"RemoteStartTransaction", RemoteStart{one, token, {}}},
        {"RemoteStopTransaction", RemoteStop{TransactionId(QStringLiteral("1"))}},
        {"ReserveNow", ReserveNow{one, 1, token, later, {}}},
        {"Reset", Reset{ResetKind::Soft}},
        {"SendLocalList", SendLocalList{1, LocalListUpdate::Full, {{QStringLiteral("TAG1"), LocalListVerdict{}}}}},
        {"SetChargingProfile", SetChargingProfile{one, aProfile()}},
        {"TriggerMessage", TriggerMessage{QStringLiteral("Heartbeat"), {}, false}},
        {"UnlockConnector", UnlockConnector{one}},
        {"UpdateFirmware", UpdateFirmware{url, later, {}}},
        {"CertificateSigned", DeliverCertificate{pem}},
        {"DeleteCertificate", DeleteCertificate{hash}},
        {"ExtendedTriggerMessage", TriggerMessage{QStringLiteral("Heartbeat"), {}, true}},
        {"GetInstalledCertificateIds", ListCertificates{CertificateUse::CentralSystemRoot}},
        {"GetLog", RequestLog{LogKind::Security, 1, url, {}, {}, {}}},
        {"InstallCertificate", InstallCertificate{CertificateUse::CentralSystemRoot, pem}},
        {"SignedUpdateFirmware", UpdateSignedFirmware{1, url, later, {}, pem, QStringLiteral("c2ln"), {}}},
    };
}

} // namespace forecourt::tests
