// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transferhintfields.h"

#include "core/base/async.h"
#include "core/domain/transferchoice.h"
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

void saveTransferHints(const PageContext& context, QObject* guard, QMap<StationId, api::StationChange> changes,
                       std::function<void(const Result<void>&)> done)
{
    if (changes.isEmpty())
        return done({});
    const StationId station = changes.firstKey();
    const api::StationChange change = changes.take(station);
    whenFinished(context.administration.saveStation(station, change), guard,
                 [context, guard, changes = std::move(changes), done = std::move(done)](const Result<api::SaveOutcome>& saved) {
                     if (!saved)
                         return done(tl::unexpected(saved.error()));
                     saveTransferHints(context, guard, changes, done);
                 });
}

} // namespace forecourt::ui
