// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tokendialog.h"

#include "ui/dialogs/rosterbox.h"
#include "ui/format/timesamples.h"
#include "ui/models/names.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int MaximumLength = 20; // OCPP 1.6 CiString20Type
constexpr int StationRowsShown = 4;
constexpr qsizetype LongestOwner = 60;

/// The instant after the last day, site time.
QDateTime endOf(const QDate& lastDay, const QTimeZone& zone)
{
    return lastDay.addDays(1).startOfDay(zone).toUTC();
}
} // namespace

QString otherByteOrder(const QString& tag)
{
    const QByteArray bytes = QByteArray::fromHex(tag.toLatin1());
    if (bytes.size() != 4 && bytes.size() != 7 && bytes.size() != 10) // the lengths of a card's UID
        return {};
    if (bytes.toHex().compare(tag.toLatin1(), Qt::CaseInsensitive) != 0)
        return {};
    QByteArray reversed(bytes.size(), 0);
    std::reverse_copy(bytes.begin(), bytes.end(), reversed.begin());
    return QString::fromLatin1(reversed.toHex().toUpper());
}

TokenDialog::TokenDialog(const ThemeManager& themes, const Workspace& workspace, const TokenRecord& token,
                         QWidget* parent)
    : FormDialog(themes, token.value.isEmpty() ? tr("Add tag") : tr("Tag %1").arg(token.value), parent, 560),
      m_workspace(workspace), m_token(token), m_value(new QLineEdit), m_person(new RosterBox(workspace, RosterSearch::Of::People)),
      m_isBlocked(new QCheckBox(tr("Blocked: may not charge"))), m_expires(new QCheckBox(tr("Valid until the end of"))),
      m_lastDay(new QDateEdit), m_stations(new QListWidget), m_concurrency(new QComboBox), m_group(new QLineEdit),
      m_note(new QLineEdit)
{
    setObjectName(QStringLiteral("tokenDialog"));
    addValueField(token.value.isEmpty());
    addPersonField();
    m_isBlocked->setObjectName(QStringLiteral("tokenBlocked"));
    m_isBlocked->setChecked(token.isBlocked);
    body()->addWidget(m_isBlocked);
    addValidityField();
    addStationsField();
    m_concurrency->setObjectName(QStringLiteral("tokenConcurrency"));
    m_concurrency->addItem(tr("May charge at two places at once"), int(ConcurrencyRule::AllowWithNotice));
    m_concurrency->addItem(tr("One session at a time"), int(ConcurrencyRule::Forbid));
    m_concurrency->setCurrentIndex(m_concurrency->findData(int(token.concurrency)));
    addField(tr("Two sessions"), m_concurrency);
    m_group->setObjectName(QStringLiteral("tokenGroup"));
    m_group->setMaxLength(MaximumLength);
    m_group->setText(token.groupId);
    //: OCPP parentIdTag: tags of the same group may stop each other's sessions.
    addField(tr("Group tag: tags of one group may stop each other's sessions"), m_group);
    m_note->setObjectName(QStringLiteral("tokenNote"));
    m_note->setText(token.note);
    addField(tr("Note"), m_note);

    Button* save = setAcceptButton(tr("Save"));
    save->setObjectName(QStringLiteral("tokenSave"));
    disconnect(save, &Button::triggered, nullptr, nullptr);
    connect(save, &Button::triggered, this, &TokenDialog::submit);
}

void TokenDialog::addValueField(bool isNew)
{
    m_value->setObjectName(QStringLiteral("tokenValue"));
    m_value->setMaxLength(MaximumLength);
    m_value->setText(m_token.value);
    m_value->setReadOnly(!isNew);
    addField(tr("Tag"), m_value);
    if (const QString other = otherByteOrder(m_token.value); !other.isEmpty())
        setText(tr("Other readers may show this card as %1.").arg(other));
}

void TokenDialog::addPersonField()
{
    m_person->setObjectName(QStringLiteral("tokenPerson"));
    m_person->lineEdit()->setPlaceholderText(tr("Nobody; a new name adds a person"));
    if (m_token.person)
        m_person->choose(m_token.person->value());
    addField(tr("Person"), m_person);
}

void TokenDialog::addValidityField()
{
    m_expires->setObjectName(QStringLiteral("tokenExpires"));
    m_expires->setChecked(m_token.expiresAt.has_value());
    m_lastDay->setObjectName(QStringLiteral("tokenLastDay"));
    m_lastDay->setProperty("form", true);
    m_lastDay->setAccessibleName(tr("Last valid day"));
    m_lastDay->setCalendarPopup(true);
    m_lastDay->setLocale(m_workspace.format().locale());
    m_lastDay->setDisplayFormat(dateFieldFormat(m_workspace.format().locale()));
    const Formatter& format = m_workspace.format();
    m_lastDay->setDate(m_token.expiresAt ? format.siteDate(m_token.expiresAt->addSecs(-1))
                                         : format.siteDate(m_workspace.now()).addMonths(12));
    const auto follow = [this](bool isOn) {
        m_lastDay->setEnabled(isOn);
        m_lastDay->setToolTip(isOn ? QString() : tr("Off: set the check beside it"));
    };
    connect(m_expires, &QCheckBox::toggled, this, follow);
    follow(m_expires->isChecked());
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_expires);
    row->addWidget(m_lastDay);
    row->addStretch(1);
    body()->addLayout(row);
}

void TokenDialog::addStationsField()
{
    m_stations->setObjectName(QStringLiteral("tokenStations"));
    for (const StationPointer& station : m_workspace.site().stations())
        addStation(station->record.id, station->record.displayName());
    for (const StationId& id : std::as_const(m_token.stations)) { // left out it would be gone when saved, and none means everywhere
        if (!m_workspace.site().station(id))
            //: In a list of chargers: %1 is one that is not in use any more.
            addStation(id, tr("%1, archived").arg(stationName(m_workspace.site(), id)));
    }
    m_stations->setFixedHeight(StationRowsShown * metrics::ControlHeight + 10);
    addField(tr("Only at these chargers; none checked: everywhere"), m_stations);
}

void TokenDialog::addStation(const StationId& id, const QString& name)
{
    auto* item = new QListWidgetItem(name, m_stations);
    item->setData(Qt::UserRole, id.value());
    item->setSizeHint(QSize(0, metrics::ControlHeight));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(m_token.stations.contains(id) ? Qt::Checked : Qt::Unchecked);
}

TokenRecord TokenDialog::token() const
{
    TokenRecord token = m_token;
    token.value = m_value->text().trimmed();
    const QVariant owner = m_person->chosen();
    token.person = owner.isValid() ? std::optional(PersonId(owner.toLongLong())) : std::nullopt;
    token.isBlocked = m_isBlocked->isChecked();
    token.expiresAt.reset();
    if (m_expires->isChecked())
        token.expiresAt = endOf(m_lastDay->date(), m_workspace.format().zone());
    token.stations.clear();
    for (int i = 0; i < m_stations->count(); ++i) {
        const QListWidgetItem* item = m_stations->item(i);
        if (item->checkState() == Qt::Checked)
            token.stations.append(StationId(item->data(Qt::UserRole).toString()));
    }
    token.concurrency = ConcurrencyRule(m_concurrency->currentData().toInt());
    token.groupId = m_group->text().trimmed();
    token.note = m_note->text().trimmed();
    return token;
}

QString TokenDialog::personName() const
{
    return m_person->currentText().trimmed();
}

void TokenDialog::submit()
{
    const QString value = token().value;
    if (value.isEmpty()) {
        setFieldError(m_value, tr("Type the tag's number, or use “Learn tag”"));
        return;
    }
    if (m_token.value.isEmpty() && m_workspace.site().token(value)) { // adding it would take it from its owner
        const QString owner = tokenOwnerName(m_workspace.site(), value);
        setFieldError(m_value, owner == value ? tr("This tag is in the list already. Change it there")
                                              //: %1 whose tag it is.
                                              : tr("This tag is in the list already, of %1. Change it there").arg(shortened(owner, LongestOwner)));
        return;
    }
    setProblem({});
    acceptButton()->block(tr("Saving"));
    Q_EMIT submitted();
}

void TokenDialog::fail(const QString& sentence)
{
    acceptButton()->unblock();
    setProblem(sentence);
}

} // namespace forecourt::ui
