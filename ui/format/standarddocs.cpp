// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/standardwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <iterator>

namespace forecourt::ui {

namespace {

struct StandardDocs
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::StandardDocs)
};

// Descriptions of fields as core's tables have them (Doc{…} in core/ocpp/v16); the words here must be the same.
constexpr const char* Docs[] = {
    //: PEM: a form of certificates; the leaf is the one that is signed.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "PEM, leaf first."),
    //: Of what was asked for.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The outcome."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The certificate."),
    //: Root certificates.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Which roots."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The certificates."),
    //: Of a root certificate.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "What it is a root of."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "PEM certificate."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "PEM request."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Connector number; 0 is the station as a whole."),
    //: What a connector is to be.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Into or out of service."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Name of the key."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "New value, always as text."),
    //: Configuration keys.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The keys wanted; absent or empty means all."),
    //: Configuration keys.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The keys the station knows."),
    //: Configuration keys.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The keys it does not know."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Connector number, from 1."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Token to start it with."),
    //: TxProfile and transactionId are words of the protocol.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "A TxProfile for it, without transactionId."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The transaction."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Soft ends transactions first."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Token the driver presented."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The verdict."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Manufacturer."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Model."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Serial number of the station."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Serial number of the box inside (deprecated)."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Version of the firmware."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Number of the SIM card."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Subscriber number of the SIM card."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Type of the main meter."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Serial number of the main meter."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Whether the station is admitted."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The central system's clock."),
    //: "Accepted" is a word of the protocol and stays.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Accepted: seconds between heartbeats; else: seconds before the next attempt."),
    //: The vendor who defined it.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Whose data it is."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Which message of that vendor."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The data, any length."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Data in return."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Connector number; 0 is the main meter."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The transaction the values belong to."),
    //: Meter values.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The values."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Token it was started with."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Meter reading at the start in Wh."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The reservation it uses up."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "When it started; unreadable ones are replaced by the receive time."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The verdict on the token."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The number of the transaction."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "What is wrong, or NoError."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Free text."),
    //: Of a connector.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The state."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "When it changed; absent means now."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Whose error code it is."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Error code of the vendor."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Token it was stopped with."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Meter reading at the end in Wh."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "When it ended; unreadable ones are replaced by the receive time."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The number given at the start; -1 if the station never got one."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Why; absent means Local."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Values sampled during the transaction."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The verdict on the token, if one was sent."),
    //: Of a download, an upload or an installation.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The progress."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Folder to upload to."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "How often to try again."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Seconds between attempts."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "First entry wanted."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Last entry wanted."),
    //: The name of the file with the diagnostics.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The file to come; absent means there is nothing."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Where to download from."),
    //: The work must not begin before this time.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Not before."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "-1 = no local list, 0 = empty."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The version after this message."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The entries; absent or empty with Full means none."),
    //: Full and Differential are words of the protocol.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Full replaces, Differential changes."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The message."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Connector number, from 1; absent means all."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The reservation."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Connector number; 0 is any connector."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "When the reservation ends."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Token it is for."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Group it is for."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Replaces a reservation with the same number."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "What to send where."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Which log."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Comes back in LogStatusNotification."),
    //: The name of a log's file.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The file to come."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The request it belongs to."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Name of the event; the list is open."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "When it happened; unreadable ones are replaced by the receive time."),
    //: Of a security event.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Details."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Comes back in SignedFirmwareStatusNotification."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The firmware."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The profile."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Profiles with this purpose."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Profiles at this level."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Connector number; 0 is the grid connection."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Seconds from now."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Unit of the limits wanted."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Where the periods count from."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The expected limits."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "When the station should forget the token from its cache."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Group of the token: its members may stop each other's transactions."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Whether the token may charge."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Decimal number as text, or signed data."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Why it was sampled; absent means Sample.Periodic."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Raw number or signed data; absent means Raw."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "What was measured; absent means Energy.Active.Import.Register."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Phase or pair of phases; absent means the overall value."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Where it was measured; absent means Outlet."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Unit; absent means Wh for energy."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Moment of the measurement; unreadable ones are replaced by the receive time."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Seconds from the start of the schedule."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Limit in the unit of the schedule, in steps of 0.1."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Phases that may be used; absent means 3."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Seconds; absent means without end."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Start of an absolute or recurring schedule."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "A per phase, or W over all phases."),
    //: Of a charging schedule.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The steps, ascending, the first at 0."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Below this the car charges inefficiently, in steps of 0.1."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Replaces a profile with the same id."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The transaction it is for; TxProfile only."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Higher levels win."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "What it limits."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "What its times are relative to."),
    //: Recurring is a word of the protocol: a schedule that repeats.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Recurring only."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Absent means at once."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Absent means until it is cleared."),
    //: Of power or current.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The limits."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Name; letter case does not count."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Whether ChangeConfiguration may set it."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Absent means known but not set."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "The token."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Absent in a differential update: remove the token."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Used for both hashes."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Hash of the issuer's distinguished name."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Hash of the issuer's public key."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Serial number in hexadecimal."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Where the station uploads to."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Where the station downloads from."),
    //: When firmware is to be installed.
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Not before; absent means once downloaded."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "PEM certificate of the signer."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Base64 signature of the file."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "What kind of error it is."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "What happened, in words."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Anything else about it."),
    QT_TRANSLATE_NOOP("forecourt::ui::StandardDocs", "Why there is no answer."),
};

} // namespace

QString standardDoc(const QString& english)
{
    return english.isEmpty() ? english : StandardDocs::tr(english.toUtf8().constData());
}

bool isKnownStandardDoc(const QString& english)
{
    const QByteArray text = english.toUtf8();
    return std::any_of(std::begin(Docs), std::end(Docs),
                       [&](const char* known) { return std::strcmp(known, text.constData()) == 0; });
}

} // namespace forecourt::ui
