// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/transferwords.h"

#include "ui/format/words.h"
#include "ui/models/names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace forecourt::ui {

namespace {

struct TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::TransferWords)
};

constexpr qsizetype LongestWord = 200; ///< of a charger, in one line
constexpr qsizetype MostOfAName = 60;
constexpr qsizetype MostNames = 3;

QString stationOf(const Error& error, const api::LiveSite& site)
{
    return shortened(stationName(site, StationId(error.args.value(1))), LongestWord);
}

QString reasonSentence(TransferReason reason)
{
    switch (reason) {
    case TransferReason::ByHand: return TransferWords::tr("chosen by hand");
    case TransferReason::Supported: return TransferWords::tr("the charger names it in its settings");
    case TransferReason::Vendor: return TransferWords::tr("known of this make");
    case TransferReason::WorkedBefore: return TransferWords::tr("it worked the last time");
    case TransferReason::Usual: return TransferWords::tr("usual, for the charger names none");
    case TransferReason::None: break;
    }
    return {};
}

QString transferNote(const JobNote& note, const Formatter& format)
{
    const QString text = shortened(note.text, LongestWord);
    switch (note.kind) {
    case JobNoteKind::TransferBegan:
        return note.bytes >= 0
            //: Log of a job: %1 the charger's address, %2 a size.
            ? TransferWords::tr("Transfer with %1 began, %2").arg(text, format.dataSize(note.bytes))
            //: Log of a job: %1 the charger's address.
            : TransferWords::tr("Transfer with %1 began").arg(text);
    case JobNoteKind::TransferBroke:
        //: Log of a job: %1 a size, %2 why.
        return TransferWords::tr("Transfer broke off after %1: %2").arg(format.dataSize(std::max<qint64>(0, note.bytes)), text);
    default:
        //: Log of a job: %1 name of a file, %2 its size.
        return TransferWords::tr("Transfer complete: %1, %2").arg(text, format.dataSize(std::max<qint64>(0, note.bytes)));
    }
}

QString personNote(const JobNote& note)
{
    const QString text = shortened(note.text, LongestWord);
    switch (note.kind) {
    case JobNoteKind::Extended: return TransferWords::tr("%1 waits longer").arg(text);
    case JobNoteKind::GivenUp: return TransferWords::tr("%1 counted it as failed").arg(text);
    default:
        //: Log of a job: a person did it; who is not known.
        return text.isEmpty() ? TransferWords::tr("Tried again by hand")
                              //: Log of a job: %1 who.
                              : TransferWords::tr("Tried again by %1").arg(text);
    }
}

QString conflictSentence(const Error& error, const api::LiveSite& site)
{
    const QString about = error.args.value(0);
    if (about == QLatin1String("station"))
        //: %1 name of a charger.
        return TransferWords::tr("%1 is busy with another one already. Wait for its end, or cancel that one first.").arg(stationOf(error, site));
    if (about == QLatin1String("file"))
        return TransferWords::tr("The firmware file is not here any more. Add it again, or choose another one.");
    return TransferWords::tr("That cannot be done any more: it went on meanwhile. Look at its state now.");
}

QString inputSentence(const QString& field)
{
    if (field == QLatin1String("name"))
        return TransferWords::tr("Give the file a name of letters, digits, dots and hyphens.");
    if (field == QLatin1String("vendor") || field == QLatin1String("model") || field == QLatin1String("version"))
        return TransferWords::tr("At most 50 characters fit here.");
    if (field == QLatin1String("notes"))
        return TransferWords::tr("The notes are too long. At most 4000 characters fit.");
    if (field == QLatin1String("bytes"))
        return TransferWords::tr("Files over 4 GiB cannot be used.");
    if (field == QLatin1String("stations"))
        return TransferWords::tr("Choose at least one charger, and at most 1000.");
    if (field == QLatin1String("notBefore"))
        return TransferWords::tr("Choose a time ahead.");
    if (field == QLatin1String("from") || field == QLatin1String("to"))
        return TransferWords::tr("The period ends before it begins. Choose another one.");
    if (field == QLatin1String("filesAddress"))
        return TransferWords::tr("Type the address as a name or number, with a port where it differs: 10.0.0.5 or files.example.org:8080");
    if (field == QLatin1String("text"))
        return TransferWords::tr("Type what to look for.");
    if (field == QLatin1String("minutes"))
        return TransferWords::tr("Choose 1 to 1440 minutes.");
    if (field == QLatin1String("days") || field == QLatin1String("mostBytes"))
        return TransferWords::tr("Choose 0 to 3650 days and no negative size.");
    return {};
}

} // namespace

QString protocolWord(TransferProtocol protocol)
{
    switch (protocol) {
    case TransferProtocol::Http: return QStringLiteral("HTTP");
    case TransferProtocol::Https: return QStringLiteral("HTTPS");
    case TransferProtocol::Ftp: return QStringLiteral("FTP");
    //: A way files move: FTP with encryption.
    case TransferProtocol::Ftps: return TransferWords::tr("FTP with TLS");
    }
    return {};
}

QString protocolSentence(const TransferChoice& choice)
{
    if (!choice.isPossible())
        return TransferWords::tr("no way that both sides know");
    //: How a file moves: %1 a protocol ("HTTP"), %2 why it was chosen.
    return TransferWords::tr("%1: %2").arg(protocolWord(choice.protocol), reasonSentence(choice.reason));
}

QString transferSummary(const api::LiveSite& site, const QList<StationId>& stations, const std::optional<TransferProtocol>& byHand)
{
    QMap<QString, int> counts;
    QStringList without;
    for (const StationId& id : stations) {
        const StationPointer station = site.station(id);
        if (!station)
            continue;
        TransferKnowledge knowledge = site.jobs().transferKnowledge(id);
        knowledge.byHand = byHand;
        const TransferChoice choice = chooseProtocol(station->record, knowledge);
        if (!choice.isPossible())
            without.append(shortened(station->record.displayName(), MostOfAName));
        else
            ++counts[stations.size() == 1 ? protocolSentence(choice) : protocolWord(choice.protocol)];
    }
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        //: How files move: %1 a protocol.
        parts.append(stations.size() == 1 ? it.key() : TransferWords::tr("%1 for %n charger(s)", nullptr, it.value()).arg(it.key()));
    if (!without.isEmpty())
        //: %1 names of chargers.
        parts.append(TransferWords::tr("no way that both sides know for %1")
                         .arg(without.mid(0, MostNames).join(QStringLiteral(", ")) + (without.size() > MostNames ? QStringLiteral(" …") : QString())));
    return parts.join(QStringLiteral(" · "));
}

QString protocolBlockedReason(const TransferOffering& offering)
{
    if (offering.isAvailable)
        return {};
    const QString reason = protocolOffReason(offering);
    return reason.isEmpty() ? TransferWords::tr("Off: this computer does not offer it now. See Settings, Files")
                            //: %1 why: "another program uses its port".
                            : TransferWords::tr("Off: this computer does not offer it now (%1). See Settings, Files").arg(reason);
}

QString protocolOffReason(const TransferOffering& offering)
{
    if (offering.isAvailable || offering.reason.isEmpty())
        return {};
    switch (offering.reasonCode) {
    case ErrorCode::NotSupported:
        switch (offering.protocol) {
        case TransferProtocol::Https: return TransferWords::tr("no certificate is set up");
        case TransferProtocol::Ftps: return TransferWords::tr("FTP is switched off, or no certificate is set up");
        case TransferProtocol::Http:
        case TransferProtocol::Ftp: break;
        }
        return TransferWords::tr("it is switched off");
    //: Why a protocol is off.
    case ErrorCode::PortInUse: return TransferWords::tr("another program uses its port");
    //: Why a protocol is off.
    case ErrorCode::PermissionDenied: return TransferWords::tr("the system does not let Forecourt open its port");
    case ErrorCode::FileFailed:
    case ErrorCode::InvalidInput: return TransferWords::tr("its certificate or key cannot be used");
    default: return TransferWords::tr("it could not be started; the program's log says why");
    }
}

QString fileHostReason(ErrorCode reason)
{
    switch (reason) {
    //: Why a job waits, behind a colon, as all of these.
    case ErrorCode::Offline: return TransferWords::tr("the server for files does not run");
    case ErrorCode::NotSupported: return TransferWords::tr("its protocol is not offered now, see Settings, Files");
    case ErrorCode::InvalidInput:
        return TransferWords::tr("it is not known at which address the charger reaches this computer, set one in Settings, Files");
    case ErrorCode::AlreadyExists: return TransferWords::tr("an earlier transfer of it is not over yet");
    case ErrorCode::StorageFull: return TransferWords::tr("the disk or the room for files is full");
    case ErrorCode::FileFailed: return TransferWords::tr("the file or its folder cannot be used");
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::StorageCorrupt: return TransferWords::tr("the database cannot be written");
    default: return TransferWords::tr("the program's log says why");
    }
}

QString jobNoteSentence(const JobNote& note, const Formatter& format)
{
    const QString text = shortened(note.text, LongestWord);
    switch (note.kind) {
    //: Log of a job: %1 a command of the standard.
    case JobNoteKind::Asked: return TransferWords::tr("%1 sent").arg(text);
    case JobNoteKind::Answered:
        return text.isEmpty() ? TransferWords::tr("No answer")
                              //: Log of a job: %1 the charger's answer.
                              : TransferWords::tr("Answer: %1").arg(text);
    //: Log of a job: %1 the status that the charger reported.
    case JobNoteKind::Reported: return TransferWords::tr("Charger reports: %1").arg(text);
    case JobNoteKind::TransferBegan:
    case JobNoteKind::TransferBroke:
    case JobNoteKind::TransferEnded: return transferNote(note, format);
    case JobNoteKind::LinkLost: return TransferWords::tr("Link lost");
    case JobNoteKind::Booted:
        return text.isEmpty() ? TransferWords::tr("Started again")
                              //: Log of a job: %1 a firmware version.
                              : TransferWords::tr("Started again with version %1").arg(text);
    case JobNoteKind::Stalled: return TransferWords::tr("Silent for longer than usual");
    case JobNoteKind::Extended:
    case JobNoteKind::Retried:
    case JobNoteKind::GivenUp: return personNote(note);
    case JobNoteKind::Resumed: return TransferWords::tr("Forecourt was started again and goes on");
    case JobNoteKind::Problem: return text;
    }
    return {};
}

QString jobNoteIcon(JobNoteKind kind)
{
    switch (kind) {
    case JobNoteKind::Asked: return QStringLiteral("arrow-left");
    case JobNoteKind::Answered:
    case JobNoteKind::Reported:
    case JobNoteKind::Booted: return QStringLiteral("arrow-right");
    case JobNoteKind::TransferBegan: return QStringLiteral("play");
    case JobNoteKind::TransferEnded: return QStringLiteral("check");
    case JobNoteKind::TransferBroke:
    case JobNoteKind::Stalled:
    case JobNoteKind::Problem: return QStringLiteral("triangle-alert");
    case JobNoteKind::LinkLost: return QStringLiteral("wifi-off");
    case JobNoteKind::Extended:
    case JobNoteKind::GivenUp: return QStringLiteral("user");
    case JobNoteKind::Retried:
    case JobNoteKind::Resumed: return QStringLiteral("refresh-cw");
    }
    return {};
}

QString jobNotesText(const QList<JobNote>& notes, const Formatter& format)
{
    QStringList lines;
    for (const JobNote& note : notes)
        lines.append(format.dayAndMonth(note.at) + QLatin1Char(' ') + format.timeWithSeconds(note.at) + QLatin1Char('\t')
                     + jobNoteSentence(note, format));
    return lines.join(QLatin1Char('\n'));
}

QString jobErrorSentence(const Error& error, const api::LiveSite& site)
{
    const QString about = error.args.value(0);
    switch (error.code) {
    case ErrorCode::NotFound:
        if (about == QLatin1String("station"))
            //: %1 name of a charger.
            return TransferWords::tr("%1 is not in use any more. Choose the chargers again.").arg(stationOf(error, site));
        return about == QLatin1String("file") ? TransferWords::tr("The firmware file is not in the library any more. Choose another one.")
                                              : TransferWords::tr("It is not in our records any more.");
    case ErrorCode::Conflict: return conflictSentence(error, site);
    case ErrorCode::NotSupported:
        //: %1 name of a charger.
        return TransferWords::tr("%1 does not know security logs. Leave it out, or ask for diagnostics.").arg(stationOf(error, site));
    case ErrorCode::NotAllowed:
        return TransferWords::tr("Signed updates need a certificate and a signature that fit the file. Add them in the library.");
    case ErrorCode::InvalidInput: {
        const QString sentence = inputSentence(about);
        return sentence.isEmpty() ? errorSentence(error) : sentence;
    }
    default: return errorSentence(error);
    }
}

QString fileErrorSentence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::FileFailed:
        //: %1 name of a file, %2 why, in English.
        return TransferWords::tr("%1 could not be read or written (%2). Check the folder and its permissions.")
            .arg(QFileInfo(error.args.value(0)).fileName(), shortened(error.args.value(1), LongestWord));
    case ErrorCode::StorageFull:
        return TransferWords::tr("The disk is full, nothing was kept. Free some space, or let fewer files be kept under Diagnostics.");
    case ErrorCode::NotFound: return TransferWords::tr("The file is not there any more; it was deleted meanwhile.");
    case ErrorCode::Conflict: return TransferWords::tr("An open roll-out needs this file. Finish or cancel it first.");
    case ErrorCode::NotSupported:
        return TransferWords::tr("It cannot be looked into: it is encrypted, or in a form that is not known here. Save it and open it elsewhere.");
    case ErrorCode::InvalidInput: {
        const QString sentence = inputSentence(error.args.value(0));
        return sentence.isEmpty() ? errorSentence(error) : sentence;
    }
    default: return errorSentence(error);
    }
}

QString bytesOf(qint64 done, qint64 total, const Formatter& format)
{
    if (total <= 0)
        return format.dataSize(std::max<qint64>(0, done));
    const int percent = static_cast<int>(std::clamp<qint64>(done * 100 / total, 0, 100));
    //: How far a file is: %1 what is there, %2 the whole, %3 the share.
    return TransferWords::tr("%1 of %2, %3").arg(format.dataSize(std::max<qint64>(0, done)), format.dataSize(total), format.percent(percent));
}

} // namespace forecourt::ui
