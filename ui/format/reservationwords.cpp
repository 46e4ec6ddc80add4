// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/reservationwords.h"

#include "ui/format/words.h"

#include <QCoreApplication>
#include <QHash>

namespace forecourt::ui {

namespace {

constexpr qsizetype ShownProblem = 200;

struct ReservationWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ReservationWords)
};

QString refusalSentence(const ReservationRecord& reservation)
{
    switch (reservation.answer) {
    case CommandAnswer::Faulted:
        return ReservationWords::tr("Refused: the connector has a fault. Reserve another one, or see to the fault first.");
    case CommandAnswer::Occupied:
        return ReservationWords::tr("Refused: a car is plugged in there, a session runs, or it is reserved already. Reserve another one.");
    case CommandAnswer::Unavailable:
        return ReservationWords::tr("Refused: the connector is out of service. Put it into service first, or reserve another one.");
    case CommandAnswer::Rejected:
        return ReservationWords::tr("Refused: this charger takes no reservations now. See whether its settings switch them off.");
    case CommandAnswer::NotSupported:
    case CommandAnswer::NotImplemented: return ReservationWords::tr("Refused: this charger does not know reservations.");
    default: break;
    }
    const QString problem = reservation.problem.simplified().left(ShownProblem);
    if (!problem.isEmpty())
        //: %1 is the charger's own word or error.
        return ReservationWords::tr("Refused: the charger answered “%1”. Its messages tell more.").arg(problem);
    return ReservationWords::tr("It was never sent: the connection ended first. Reserve again.");
}

QString lostSentence(const ReservationRecord& reservation)
{
    if (reservation.answer == CommandAnswer::Rejected)
        return ReservationWords::tr("The charger does not know it any more: it was given free, or lost in a restart.");
    return ReservationWords::tr("The charger gave it up: the connector had a fault, went out of service, or was given free there.");
}

QString problemSentence(LocalListProblem problem)
{
    switch (problem) {
    case LocalListProblem::None: return {};
    case LocalListProblem::Refused:
        return ReservationWords::tr("The charger could not take the list, not even whole. Restart it and send again; if that "
                                    "does not help, its list may be too short for its own limit.");
    case LocalListProblem::VersionMismatch:
        return ReservationWords::tr("The charger insists on another version of the list. Restart it, then send the whole list.");
    case LocalListProblem::NoAnswer:
        return ReservationWords::tr("The charger did not answer. It is tried again by itself; its version will tell what got through.");
    case LocalListProblem::Error:
        return ReservationWords::tr("The charger answered with an error. Its messages tell which; it is tried again in an hour.");
    }
    return {};
}

} // namespace

QString reservationStateWord(ReservationState state)
{
    switch (state) {
    //: State of a reservation: the charger was asked.
    case ReservationState::Requested: return ReservationWords::tr("Asked");
    case ReservationState::Active: return ReservationWords::tr("Reserved");
    //: State of a reservation: nobody knows whether it holds.
    case ReservationState::Unconfirmed: return ReservationWords::tr("Unclear");
    //: State of a reservation: a session began with it.
    case ReservationState::Used: return ReservationWords::tr("Used");
    case ReservationState::Expired: return ReservationWords::tr("Expired");
    case ReservationState::Cancelled: return ReservationWords::tr("Cancelled");
    case ReservationState::Refused: return ReservationWords::tr("Refused");
    //: State of a reservation: the charger does not keep it any more.
    case ReservationState::Lost: return ReservationWords::tr("Given up");
    //: State of a reservation: another one took its place.
    case ReservationState::Replaced: return ReservationWords::tr("Replaced");
    //: State of a reservation: the charger that kept it was replaced by other hardware.
    case ReservationState::ChargerReplaced: return ReservationWords::tr("Charger replaced");
    }
    return {};
}

QString reservationSentence(const ReservationRecord& reservation, const Formatter& format, const QDateTime& now)
{
    switch (reservation.state) {
    case ReservationState::Requested: return ReservationWords::tr("The charger was asked and has not answered yet.");
    case ReservationState::Active:
        //: %1 a time.
        return ReservationWords::tr("It holds until %1. Whoever else comes is refused there.")
            .arg(format.timeOrDate(reservation.expiresAt, now));
    case ReservationState::Unconfirmed:
        return ReservationWords::tr("The charger did not answer, so it may hold or not. Look at the connector; to be sure, cancel it "
                                    "and reserve again.");
    case ReservationState::Used: return ReservationWords::tr("A session began with it.");
    case ReservationState::Expired: return ReservationWords::tr("Its time passed without a session.");
    case ReservationState::Cancelled:
        return reservation.cancelledBy.isEmpty()
            ? ReservationWords::tr("It was cancelled.")
            //: %1 who.
            : ReservationWords::tr("It was cancelled by %1.").arg(reservation.cancelledBy);
    case ReservationState::Refused: return refusalSentence(reservation);
    case ReservationState::Lost: return lostSentence(reservation);
    case ReservationState::Replaced: return ReservationWords::tr("Another reservation with the same number took its place.");
    case ReservationState::ChargerReplaced:
        return ReservationWords::tr("The charger was replaced, and the new one does not know it. Reserve again where it is still wanted.");
    }
    return {};
}

QString reservationHolder(const ReservationRecord& reservation)
{
    if (!reservation.personName.isEmpty())
        return reservation.personName;
    //: For whom a connector is reserved: nobody is known.
    return reservation.token.value.isEmpty() ? ReservationWords::tr("(unknown)") : reservation.token.value;
}

QString reservationErrorSentence(const Error& error)
{
    const QString about = error.args.value(0);
    switch (error.code) {
    case ErrorCode::Conflict:
        return about == QLatin1String("evse")
            ? ReservationWords::tr("It is reserved already. Cancel that reservation first, or choose another connector.")
            : ReservationWords::tr("This reservation is over already.");
    case ErrorCode::NotSupported:
        return about == QLatin1String("evse")
            ? ReservationWords::tr("This charger reserves single connectors only. Choose one of them.")
            : ReservationWords::tr("This charger does not know reservations.");
    case ErrorCode::NotAllowed:
        return about == QLatin1String("token")
            ? ReservationWords::tr("This tag may not charge there: it is blocked, has expired, or is for other chargers. See People & tags.")
            : ReservationWords::tr("The charger is not accepted yet.");
    case ErrorCode::NotFound:
        if (about == QLatin1String("token"))
            return ReservationWords::tr("There is no such tag. Add it under People & tags first.");
        break;
    case ErrorCode::InvalidInput:
        return ReservationWords::tr("The end must lie at least a minute ahead and within the next %n day(s).", nullptr,
                                    ReservationRequest::LongestDays);
    default: break;
    }
    return errorSentence(error);
}

QString localListStatusWord(LocalListStatus status)
{
    switch (status) {
    //: State of a charger's own list of tags.
    case LocalListStatus::Unknown: return ReservationWords::tr("Unknown");
    case LocalListStatus::InStep: return ReservationWords::tr("In step");
    case LocalListStatus::Behind: return ReservationWords::tr("Behind");
    case LocalListStatus::Sending: return ReservationWords::tr("Sending");
    case LocalListStatus::SwitchedOff: return ReservationWords::tr("Switched off");
    case LocalListStatus::NotSupported: return ReservationWords::tr("Not supported");
    case LocalListStatus::Failed: return ReservationWords::tr("Failed");
    }
    return {};
}

QString localListSentence(const LocalListState& list, bool isOnline, const Formatter& format, const QDateTime& now)
{
    switch (list.status) {
    case LocalListStatus::Unknown:
        return ReservationWords::tr("The charger did not say whether it keeps a list. Send it to find out.");
    case LocalListStatus::InStep:
        if (!list.record.confirmedAt)
            return ReservationWords::tr("The charger has every tag it should have.");
        //: %1 a number, %2 a time.
        return ReservationWords::tr("Version %1, confirmed %2. With the link down the charger lets these tags charge by itself.")
            .arg(format.number(list.record.version), format.timeOrDate(list.record.confirmedAt, now));
    case LocalListStatus::Behind:
        if (list.wanted.isEmpty() && !list.record.isKnown)
            return ReservationWords::tr("No tag may charge here yet, so there is nothing to send.");
        if (!list.record.options.isAutomatic)
            return ReservationWords::tr("People or tags have changed since. Send the list when it suits you.");
        return isOnline ? ReservationWords::tr("People or tags have changed; the charger is told within a minute.")
                        : ReservationWords::tr("The charger is told as soon as it is online again.");
    case LocalListStatus::Sending: return ReservationWords::tr("The list is on its way.");
    case LocalListStatus::SwitchedOff:
        return ReservationWords::tr("The charger's own setting LocalAuthListEnabled is off: it would not use a list. Switch it on there.");
    case LocalListStatus::NotSupported:
        return ReservationWords::tr("This charger keeps no list of tags. With the link down it decides by its other settings.");
    case LocalListStatus::Failed: return problemSentence(list.record.problem);
    }
    return {};
}

QString localListPriorityWord(LocalListPriority priority)
{
    switch (priority) {
    //: Who goes first where a charger's list is too short.
    case LocalListPriority::RecentUse: return ReservationWords::tr("Tags used last");
    case LocalListPriority::PeopleFirst: return ReservationWords::tr("Tags of people, by name");
    case LocalListPriority::ThisChargerFirst: return ReservationWords::tr("Tags for few chargers");
    }
    return {};
}

QString reservationEventWord(const QString& code)
{
    static const QHash<QString, QString (*)()> words{
        {QStringLiteral("Reserved"), [] { return ReservationWords::tr("Reserved"); }},
        {QStringLiteral("ReservationUsed"), [] { return ReservationWords::tr("Reservation used"); }},
        {QStringLiteral("ReservationExpired"), [] { return ReservationWords::tr("Reservation expired"); }},
        {QStringLiteral("ReservationCancelled"), [] { return ReservationWords::tr("Reservation cancelled"); }},
        {QStringLiteral("ReservationRefused"), [] { return ReservationWords::tr("Reservation refused"); }},
        {QStringLiteral("ReservationLost"), [] { return ReservationWords::tr("Reservation given up"); }},
        {QStringLiteral("ReservationReplaced"), [] { return ReservationWords::tr("Reservation replaced"); }},
        {QStringLiteral("ReservationChargerReplaced"), [] { return ReservationWords::tr("Reservation ended with the old charger"); }},
        {QStringLiteral("LocalListSent"), [] { return ReservationWords::tr("Local list sent"); }},
        {QStringLiteral("LocalListFailed"), [] { return ReservationWords::tr("Local list not taken"); }},
        {QStringLiteral("LocalListNotSupported"), [] { return ReservationWords::tr("No local list here"); }},
        {QStringLiteral("LocalListOptions"), [] { return ReservationWords::tr("Local list: choice changed"); }},
    };
    const auto word = words.constFind(code);
    return word == words.cend() ? QString() : word.value()();
}

} // namespace forecourt::ui
