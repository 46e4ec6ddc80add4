// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/locallisttab.h"

#include "core/base/async.h"
#include "ui/format/reservationwords.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/switch.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace forecourt::ui {

LocalListTab::LocalListTab(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace)
{
    setObjectName(QStringLiteral("localListTab"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_conflict = new Banner(context.themes, Banner::Kind::Warning);
    m_conflict->setObjectName(QStringLiteral("localListConflict"));
    m_conflict->setMessage(tr("The charger reports a conflict in its list."), tr("Send the whole list again."));
    column->addWidget(m_conflict);
    column->addWidget(makeState());
    column->addWidget(makeTools());
    using Column = LocalListModel::Column;
    m_table = new RecordTable(context.themes, QStringLiteral("localListTable"), tr("Tags of this charger's list"));
    m_table->setRecords(&m_model, true);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Person), QStringLiteral("Nguyen-Hofmeister, H."));
    m_table->setColumnFor(int(Column::Tag), QStringLiteral("00000000000000000000"));
    m_table->setColumnFor(int(Column::Says), QStringLiteral("Accepted now"));
    m_table->setColumnFor(int(Column::ValidUntil), widest::dateTime(m_context.format()));
    m_table->setStretchColumn(int(Column::State));
    m_stack = new ViewStack(makeFilterable(context.themes, m_table, tr("No tag fits the filter"), [this] { m_filter->clear(); }));
    m_stack->setEmptyState(new EmptyState(context.themes, QStringLiteral("nfc"), tr("No tag belongs into this list"),
                                          tr("Tags that may charge at this charger are put into it by themselves.")));
    column->addWidget(m_stack, 1);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::localListChanged, this, [this](const LocalListPointer& changed) {
        if (changed->record.station == m_station)
            refresh();
    });
    connect(&site, &api::LiveSite::reset, this, &LocalListTab::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &LocalListTab::refresh);
}

QWidget* LocalListTab::makeState()
{
    auto* card = new Card(m_context.themes);
    card->setObjectName(QStringLiteral("localListState"));
    const auto label = [this](TypeRole role, Theme::Color ink, const char* name) {
        auto* made = new TextLabel(m_context.themes, role, ink);
        made->setObjectName(QLatin1String(name));
        made->setWordWrap(true);
        return made;
    };
    m_state = label(TypeRole::BodyStrong, Theme::Color::Ink1, "localListStatus");
    m_sentence = label(TypeRole::Body, Theme::Color::Ink1, "localListSentence");
    m_room = label(TypeRole::Caption, Theme::Color::Ink2, "localListRoom");
    m_send = new Button(m_context.themes, QStringLiteral("upload"), tr("Bring into step"));
    m_send->setObjectName(QStringLiteral("localListSend"));
    m_sendWhole = new Button(m_context.themes, tr("Send whole list"));
    m_sendWhole->setObjectName(QStringLiteral("localListSendWhole"));
    connect(m_send, &Button::triggered, this, [this] { push(false); });
    connect(m_sendWhole, &Button::triggered, this, [this] { push(true); });
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (TextLabel* text : {m_state, m_sentence, m_room})
        texts->addWidget(text);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(texts, 1);
    row->addWidget(m_sendWhole, 0, Qt::AlignVCenter);
    row->addWidget(m_send, 0, Qt::AlignVCenter);
    card->body()->addLayout(row);
    return card;
}

QWidget* LocalListTab::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("localListFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    m_automatic = new Switch(m_context.themes, tr("Keep in step by itself"));
    m_automatic->setObjectName(QStringLiteral("localListAutomatic"));
    m_automatic->setCheckable(true);
    m_priority = new QComboBox;
    m_priority->setObjectName(QStringLiteral("localListPriority"));
    m_priority->setAccessibleName(tr("Who goes first where the list is too short"));
    m_priority->setToolTip(m_priority->accessibleName());
    for (const LocalListPriority priority :
         {LocalListPriority::RecentUse, LocalListPriority::PeopleFirst, LocalListPriority::ThisChargerFirst})
        m_priority->addItem(localListPriorityWord(priority), int(priority));
    auto* first = new TextLabel(m_context.themes, tr("First:"), TypeRole::Body, Theme::Color::Ink2);
    row->addWidget(m_filter);
    row->addStretch(1);
    row->addWidget(first);
    row->addWidget(m_priority);
    row->addWidget(m_automatic);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) { m_table->filter().setText(text); });
    connect(m_automatic, &QAbstractButton::clicked, this, [this](bool isOn) {
        LocalListOptions options = list().record.options;
        options.isAutomatic = isOn;
        saveOptions(options);
    });
    connect(m_priority, &QComboBox::activated, this, [this](int index) {
        LocalListOptions options = list().record.options;
        options.priority = LocalListPriority(m_priority->itemData(index).toInt());
        saveOptions(options);
    });
    return tools;
}

LocalListState LocalListTab::list() const
{
    const LocalListPointer known = m_context.site().localList(m_station);
    if (known)
        return *known;
    LocalListState unknown;
    unknown.record.station = m_station;
    return unknown;
}

void LocalListTab::setStation(const StationId& station)
{
    m_station = station;
    m_model.setStation(station);
    m_filter->clear();
    refresh();
}

QString LocalListTab::pushReason(const LocalListState& list) const
{
    if (!m_context.localLists)
        return tr("Off: lists are not sent from here");
    const StationPointer station = m_context.site().station(m_station);
    if (!station)
        return tr("Off: this charger is not in use");
    if (list.status == LocalListStatus::Sending)
        return tr("Off: the list is on its way");
    // not whether it knew the command before: a person may try again, after new firmware
    return reasons::command(m_context.workspace, *station, QString());
}

void LocalListTab::showRoom(const LocalListState& list)
{
    const Formatter& format = m_context.format();
    QStringList parts;
    parts.append(list.maximumLength > 0
                     //: %1 how many tags are wanted in a charger's list, %2 how many it holds.
                     ? tr("%1 tags of at most %2").arg(format.number(list.wanted.size()), format.number(list.maximumLength))
                     : tr("%n tag(s)", nullptr, static_cast<int>(list.wanted.size())));
    if (!list.leftOut.isEmpty())
        parts.append(tr("%n without room, named below", nullptr, static_cast<int>(list.leftOut.size())));
    if (list.maximumPerMessage > 0)
        parts.append(tr("%n per message", nullptr, list.maximumPerMessage));
    m_room->setText(format.locale().createSeparatedList(parts));
}

void LocalListTab::refresh()
{
    if (m_station.value().isEmpty())
        return;
    const LocalListState now = list();
    const StationPointer station = m_context.site().station(m_station);
    m_conflict->setVisible(station && station->stationErrorCode == QLatin1String("LocalListConflict"));
    m_state->setText(localListStatusWord(now.status));
    m_sentence->setText(localListSentence(now, station && station->link.isOnline, m_context.format(), m_context.workspace.now()));
    showRoom(now);
    const QString reason = pushReason(now);
    m_sendWhole->setBlockedReason(reason);
    m_send->setBlockedReason(reason.isEmpty() && now.status == LocalListStatus::InStep ? tr("Off: it is in step") : reason);
    const QSignalBlocker automatic(m_automatic);
    const QSignalBlocker priority(m_priority);
    m_automatic->setChecked(now.record.options.isAutomatic);
    m_priority->setCurrentIndex(m_priority->findData(int(now.record.options.priority)));
    const QString off = m_context.localLists ? QString() : tr("Off: lists are not sent from here");
    m_automatic->setEnabled(off.isEmpty());
    m_automatic->setToolTip(off);
    m_priority->setEnabled(off.isEmpty());
    m_priority->setToolTip(off.isEmpty() ? m_priority->accessibleName() : off);
    m_stack->setEmpty(m_model.rowCount() == 0);
}

void LocalListTab::push(bool isWhole)
{
    if (!m_context.localLists)
        return;
    whenFinished(m_context.localLists->push(m_station, isWhole, m_context.userName), this, [this](const Result<void>& begun) {
        if (!begun)
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(begun.error()));
    });
}

void LocalListTab::saveOptions(const LocalListOptions& options)
{
    if (!m_context.localLists)
        return;
    const LocalListOptions before = list().record.options;
    whenFinished(m_context.localLists->saveOptions(m_station, options, m_context.userName), this,
                 [this, before, options](const Result<void>& saved) {
        if (saved)
            return offerUndo(before, options);
        m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
        refresh(); // as it was
    });
}

void LocalListTab::offerUndo(const LocalListOptions& before, const LocalListOptions& after)
{
    const auto save = [station = m_station](LocalListTab& self, const LocalListOptions& options) {
        whenFinished(self.m_context.localLists->saveOptions(station, options, self.m_context.userName), &self,
                     [&self](const Result<void>& saved) {
            if (!saved)
                self.m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
        });
    };
    m_context.host.notifyKept(
        tr("Local list: choice saved"), this, [save, before](LocalListTab& self) { save(self, before); },
        [save, after](LocalListTab& self) { save(self, after); });
}

} // namespace forecourt::ui
