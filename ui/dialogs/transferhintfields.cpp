// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transferhintfields.h"

#include "core/base/async.h"
#include "core/domain/transferchoice.h"
#include "ui/format/words.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int LongestTransferAddress = 262; // a host name with a port
} // namespace

TransferHintFields::TransferHintFields(const PageContext& context, const QString& name, QWidget* parent)
    : QWidget(parent), m_context(context), m_password(new QCheckBox(tr("User and password in the address"))),
      m_label(new TextLabel(context.themes, tr("Address of this computer for the charger"), TypeRole::Body, Theme::Color::Ink2)),
      m_address(new QLineEdit)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_password->setObjectName(name + QStringLiteral("Password"));
    m_password->setToolTip(tr("For chargers that fetch and bring files over HTTP only with a login. Forecourt makes one up for each "
                              "file; over FTP there always is one"));
    m_address->setObjectName(name + QStringLiteral("Address"));
    m_address->setMaxLength(LongestTransferAddress);
    m_address->setAccessibleName(m_label->text());
    m_address->setToolTip(tr("For a charger that reaches this computer by another name or address than the one it is connected to, "
                             "for example behind a router: 10.0.0.5 or files.example.org:8080"));
    m_address->setProperty("form", true);
    m_label->setBuddy(m_address);
    column->addWidget(m_password);
    column->addWidget(m_label);
    column->addWidget(m_address);
    connect(m_password, &QCheckBox::clicked, this, [this] { m_isPasswordChosen = true; });
    showHints();
}

void TransferHintFields::setStations(const QList<StationId>& stations)
{
    if (stations == m_stations)
        return;
    m_stations = stations;
    showHints();
}

void TransferHintFields::showHints()
{
    QList<TransferHints> hints;
    for (const StationId& id : std::as_const(m_stations)) {
        if (const StationPointer station = m_context.site().station(id))
            hints.append(station->record.transfer);
    }
    const TransferHints first = hints.value(0);
    const auto agree = [&hints](auto same) { return std::all_of(hints.begin(), hints.end(), same); };
    const bool isOnePassword = agree([&](const TransferHints& one) { return one.wantsPassword == first.wantsPassword; });
    const bool isOneAddress = agree([&](const TransferHints& one) { return one.address == first.address; });
    if (!m_isPasswordChosen) {
        m_password->setTristate(!isOnePassword);
        m_password->setCheckState(!isOnePassword ? Qt::PartiallyChecked : first.wantsPassword ? Qt::Checked : Qt::Unchecked);
    }
    m_address->setPlaceholderText(isOneAddress ? tr("The one it is connected to")
                                               //: Placeholder: the chargers have different addresses, which stay unless one
                                               //: is typed.
                                               : tr("Differs, stays as it is"));
    const bool isTyped = m_address->text() != m_shownAddress;
    m_shownAddress = isOneAddress ? first.address : QString();
    if (!isTyped)
        m_address->setText(m_shownAddress);
}

QMap<StationId, api::StationChange> TransferHintFields::changes() const
{
    QMap<StationId, api::StationChange> changes;
    const QString typed = m_address->text().trimmed();
    for (const StationId& id : m_stations) {
        const StationPointer station = m_context.site().station(id);
        if (!station)
            continue;
        const TransferHints& known = station->record.transfer;
        api::StationChange change;
        const bool isOn = m_password->checkState() == Qt::Checked;
        if (m_isPasswordChosen && m_password->checkState() != Qt::PartiallyChecked && isOn != known.wantsPassword)
            change.filesWithPassword = isOn;
        if (typed != m_shownAddress && typed != known.address)
            change.filesAddress = typed;
        if (change.filesWithPassword || change.filesAddress)
            changes.insert(id, change);
    }
    return changes;
}

QString TransferHintFields::problem() const
{
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty() || isTransferAddress(typed))
        return {};
    return tr("Type the address as a name or number, with a port where it differs: 10.0.0.5 or files.example.org:8080");
}

namespace {

using HintChanges = QMap<StationId, api::StationChange>;

/// \a done: the first failure, and which were saved before it.
void saveEach(const PageContext& context, QObject* guard, HintChanges changes, const HintChanges& saved,
              const std::function<void(const Result<void>&, const HintChanges&)>& done)
{
    if (changes.isEmpty())
        return done({}, saved);
    const StationId station = changes.firstKey();
    const api::StationChange change = changes.take(station);
    whenFinished(context.administration.saveStation(station, change), guard, [=](const Result<api::SaveOutcome>& result) {
        if (!result)
            return done(tl::unexpected(result.error()), saved);
        HintChanges soFar = saved;
        soFar.insert(station, change);
        saveEach(context, guard, changes, soFar, done);
    });
}

/// What is remembered now in the place of \a changes.
HintChanges asRemembered(const api::LiveSite& site, const HintChanges& changes)
{
    HintChanges back;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        const StationPointer station = site.station(it.key());
        if (!station)
            continue;
        api::StationChange change;
        if (it->filesWithPassword)
            change.filesWithPassword = station->record.transfer.wantsPassword;
        if (it->filesAddress)
            change.filesAddress = station->record.transfer.address;
        back.insert(it.key(), change);
    }
    return back;
}

void offerHintUndo(const PageContext& context, QObject* guard, HintChanges back, const HintChanges& saved)
{
    const auto put = [context, guard = QPointer<QObject>(guard)](const UndoPlace& place, const HintChanges& changes) {
        const PageContext& now = place.context != nullptr ? *place.context : context;
        saveEach(now, place.window != nullptr ? place.window : guard.data(), changes, {}, [now](const Result<void>& result, const HintChanges&) {
            if (!result)
                now.host.notify(QStringLiteral("triangle-alert"), errorSentence(result.error()));
        });
    };
    back.removeIf([&saved](const auto& change) { return !saved.contains(change.key()); });
    //: Their addresses for files, and whether user and password stand in them.
    const QString notice = TransferHintFields::tr("Changed how %n charger(s) reach files", nullptr, static_cast<int>(saved.size()));
    context.host.notifyKept(
        notice, [put, back](const UndoPlace& place) { put(place, back); }, [put, saved](const UndoPlace& place) { put(place, saved); });
}

} // namespace

void saveTransferHints(const PageContext& context, QObject* guard, QMap<StationId, api::StationChange> changes,
                       std::function<void(const Result<void>&)> done)
{
    const HintChanges back = asRemembered(context.site(), changes);
    saveEach(context, guard, std::move(changes), {},
             [context, guard, back, done = std::move(done)](const Result<void>& result, const HintChanges& saved) {
                 if (!saved.isEmpty())
                     offerHintUndo(context, guard, back, saved);
                 done(result);
             });
}

} // namespace forecourt::ui
