// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagedetail.h"

#include "core/base/async.h"
#include "ui/delegates/messagetreedelegate.h"
#include "ui/format/jsontext.h"
#include "ui/format/messagewords.h"
#include "ui/models/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/jsonview.h"
#include "ui/widgets/panepair.h"
#include "ui/widgets/segmentedswitch.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTreeView>

namespace forecourt::ui {

namespace {
constexpr qint64 ExchangeMs = 10 * 60 * 1000; ///< ids come again after a restart of the charger
constexpr int OthersLookedAt = 10;
constexpr int OtherParts = 20; ///< of the log, each some tens of milliseconds
constexpr int FieldWidth = 190;
constexpr int ValueWidth = 220;
} // namespace

MessageDetail::MessageDetail(const PageContext& context, const api::MessageExplainer& explainer, QWidget* parent)
    : QWidget(parent), m_context(context), m_explainer(explainer), m_tree(context.workspace, explainer)
{
    setObjectName(QStringLiteral("messageDetail"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    QWidget* const tree = makeTree();
    auto* pair = new PanePair(tree, makeRaw());
    pair->setObjectName(QStringLiteral("messageDetailSplitter")); // the name its sizes are kept under
    pair->setShares(Qt::Horizontal, 3, 2);
    row->addWidget(pair);
    clear();
}

QWidget* MessageDetail::makeTree()
{
    m_treeCard = new Card(m_context.themes, tr("Message"));
    const auto add = [this](const QString& text, const char* name, auto signal) {
        auto* button = new Button(m_context.themes, text, Button::Kind::Quiet);
        button->setObjectName(QLatin1String(name));
        button->setCompact(true);
        m_treeCard->titleActions()->addWidget(button);
        connect(button, &Button::triggered, this, signal);
        m_actions.append(button);
        return button;
    };
    //: Shows only a call and its answer.
    add(tr("Follow exchange"), "traceFollowExchange", &MessageDetail::followExchangeWanted);
    //: Shows only what the charger said during the session.
    add(tr("Follow session"), "traceFollowSession", &MessageDetail::followSessionWanted);
    add(tr("Only this charger"), "traceOnlyCharger", &MessageDetail::onlyChargerWanted);
    m_mark = add(tr("Mark"), "traceMark", &MessageDetail::markWanted);
    setMarkKey({});
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("messageTree"));
    m_view->setAccessibleName(tr("Fields of the message"));
    m_view->setModel(&m_tree);
    m_view->setItemDelegate(new MessageTreeDelegate(m_context.themes, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setHeaderHidden(true);
    m_view->setTabKeyNavigation(false);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &MessageDetail::markField);
    m_treeCard->addRow(m_view, 1);
    m_treeCard->setMinimumHeight(140); // its width is that of title and actions, whatever the language
    return m_treeCard;
}

QWidget* MessageDetail::makeRaw()
{
    //: Title: the text of a message as it was sent.
    auto* card = new Card(m_context.themes, tr("Raw"));
    m_form = new SegmentedSwitch(m_context.themes);
    m_form->setObjectName(QStringLiteral("traceRawForm"));
    m_form->setAccessibleName(tr("How to show the text"));
    //: JSON on lines of its own.
    m_form->addSegment(tr("Lines"));
    //: JSON exactly as it was sent.
    m_form->addSegment(tr("As sent"));
    card->titleActions()->addWidget(m_form);
    m_copy = new Button(m_context.themes, QStringLiteral("copy"), tr("Copy"), Button::Kind::Quiet);
    m_copy->setObjectName(QStringLiteral("traceCopyRaw"));
    m_copy->setCompact(true);
    card->titleActions()->addWidget(m_copy);
    m_raw = new JsonView(m_context.themes);
    m_raw->setObjectName(QStringLiteral("traceRaw"));
    m_raw->setAccessibleName(tr("Text of the message"));
    card->addRow(m_raw, 1);
    m_verdict = new TextLabel(m_context.themes, TypeRole::Small);
    m_verdict->setObjectName(QStringLiteral("traceVerdict"));
    m_verdict->setElideMode(Qt::ElideRight);
    m_verdictSign = new QLabel;
    m_verdictSign->setObjectName(QStringLiteral("traceVerdictSign"));
    auto* verdict = new QWidget;
    auto* line = new QHBoxLayout(verdict);
    line->setContentsMargins(metrics::CardPadding, 6, metrics::CardPadding, 6);
    line->setSpacing(6);
    line->addWidget(m_verdictSign);
    line->addWidget(m_verdict, 1);
    card->addRow(verdict);
    connect(&m_context.themes, &ThemeManager::changed, this, [this] {
        if (m_message)
            showVerdict();
    });
    card->setMinimumSize(240, 140);
    connect(m_form, &SegmentedSwitch::currentChanged, this, &MessageDetail::showRaw);
    connect(m_copy, &Button::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_raw->toPlainText());
        Q_EMIT copied();
    });
    return card;
}

QByteArray MessageDetail::frame() const
{
    return m_message ? m_explainer.frame(*m_message) : QByteArray();
}

void MessageDetail::clear()
{
    ++m_generation;
    m_message.reset();
    m_treeCard->setTitle(tr("Message"));
    m_treeCard->setSubtitle(tr("Choose a row above"));
    m_tree.setMessages({});
    m_raw->setJson({});
    m_verdict->setText({});
    m_verdictSign->clear();
    for (Button* button : std::as_const(m_actions))
        button->block(tr("Choose a row first"));
    m_copy->block(tr("Choose a row first"));
}

void MessageDetail::setMarkKey(const QKeySequence& key)
{
    const QString tip = tr("Marks the row, kept until you take the mark away");
    m_mark->setToolTip(key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
}

void MessageDetail::setMarked(bool isMarked)
{
    m_mark->setText(isMarked ? tr("Remove mark") : tr("Mark"));
}

void MessageDetail::setMessage(const MessageRecord& message)
{
    if (m_message && *m_message == message)
        return;
    m_message = message;
    ++m_generation;
    for (Button* button : std::as_const(m_actions))
        button->unblock();
    m_copy->unblock();
    m_treeCard->setTitle(tr("%1 %2").arg(message.id.value()).arg(message.action));
    m_treeCard->setSubtitle(wayText());
    showMessages({message});
    showRaw();
    showVerdict();
    findOther();
}

/// Whose message it is and which way it went, whole: words cannot be put together alike in every language.
QString MessageDetail::wayText() const
{
    const QString name = stationName(m_context.site(), m_message->station);
    const bool isFrom = m_message->direction == MessageRecord::Direction::In;
    if (!m_message->replyMs || m_message->kind == MessageRecord::Kind::NoReply)
        //: Below a message; %1 is the name of the charger that sent it.
        return isFrom ? tr("%1, from the charger").arg(name)
                      //: Below a message; %1 is the name of the charger it was sent to.
                      : tr("%1, to the charger").arg(name);
    const QString time = m_context.format().milliseconds(*m_message->replyMs);
    //: Below a message; %1 is the name of the charger that sent it, %2 a duration.
    return isFrom ? tr("%1, from the charger, answered in %2").arg(name, time)
                  //: Below a message; %1 is the name of the charger it was sent to, %2 a duration.
                  : tr("%1, to the charger, answered in %2").arg(name, time);
}

void MessageDetail::showMessages(const QList<MessageRecord>& messages)
{
    m_tree.setMessages(messages);
    m_view->setColumnWidth(int(MessageTreeModel::Column::Field), FieldWidth);
    m_view->setColumnWidth(int(MessageTreeModel::Column::Value), ValueWidth);
    m_view->expandToDepth(3);
}

/// The answer to a call, or the call of an answer.
void MessageDetail::findOther()
{
    if (!m_source || m_message->messageId.isEmpty() || m_message->kind == MessageRecord::Kind::Unparseable)
        return;
    api::MessageQuery query;
    MessageFilter::Term id;
    id.key = MessageFilter::Key::Id;
    id.texts = QStringList{m_message->messageId};
    query.filter = MessageFilter({id}).toText();
    query.station = m_message->station;
    const bool isCall = m_message->kind == MessageRecord::Kind::Call;
    query.oldestFirst = isCall;
    query.beyond = m_message->id;
    query.limit = OthersLookedAt;
    if (m_message->at.isValid()) {
        query.from = m_message->at.addMSecs(-ExchangeMs);
        query.to = m_message->at.addMSecs(ExchangeMs);
    }
    findOther(query, OtherParts);
}

/// \a parts: how many more parts of the log may be searched for it.
void MessageDetail::findOther(const api::MessageQuery& query, int parts)
{
    whenFinished(m_source(query), this, [this, query, parts, generation = m_generation](const Result<Page<MessageRecord>>& page) {
        if (generation != m_generation || !page)
            return;
        const bool isCall = m_message->kind == MessageRecord::Kind::Call;
        for (const MessageRecord& other : page->rows) { // a repeated call has the same id
            if ((other.kind == MessageRecord::Kind::Call) == isCall || other.messageId != m_message->messageId)
                continue;
            showMessages({*m_message, other});
            showVerdict();
            return;
        }
        if (page->next.isEmpty() || parts <= 1)
            return;
        api::MessageQuery rest = query;
        rest.after = page->next;
        findOther(rest, parts - 1);
    });
}

void MessageDetail::showRaw()
{
    const QByteArray text = frame();
    m_raw->setJson(QString::fromUtf8(m_form->currentIndex() == 0 ? prettyJson(text) : text));
    markField();
}

/// The chosen field is marked in the text, if it is a field of this message.
void MessageDetail::markField()
{
    const QModelIndex index = m_view->currentIndex().siblingAtColumn(0);
    QModelIndex top = index;
    while (top.parent().isValid())
        top = top.parent();
    const bool isOfThis = m_message && top.data(MessageTreeModel::MessageRole).toLongLong() == m_message->id.value();
    const QString path = isOfThis ? index.data(MessageTreeModel::PathRole).toString() : QString();
    const TextSpan span = path.isEmpty() ? TextSpan() : jsonFieldSpan(m_raw->toPlainText(), path);
    m_raw->markSpan(span.start, span.length);
}

void MessageDetail::showVerdict()
{
    const api::MessageExplanation explanation = m_explainer.explain(*m_message);
    const qsizetype remarks = std::max<qsizetype>(explanation.findings.size(), m_message->deviations.size());
    if (!explanation.isReadable)
        tellVerdict(QStringLiteral("octagon-x"), Theme::Color::Critical, tr("Cannot be read"));
    else if (!explanation.isKnownAction)
        tellVerdict(QStringLiteral("info"), Theme::Color::Ink2, tr("Not in the standard"));
    else if (remarks == 0)
        //: %1 is a protocol, e.g. OCPP 1.6.
        tellVerdict(QStringLiteral("check"), Theme::Color::Good, tr("Matches %1").arg(explanation.protocol));
    else
        tellVerdict(QStringLiteral("triangle-alert"), Theme::Color::Warning,
                    tr("%n departure(s) from the standard", nullptr, int(remarks)));
}

void MessageDetail::tellVerdict(const QString& iconName, Theme::Color color, const QString& text)
{
    const ThemeManager& themes = m_context.themes;
    m_verdictSign->setPixmap(themes.pixmap(iconName, metrics::IconSmall, themes.color(color), themes.color(Theme::Color::Surface), devicePixelRatioF()));
    m_verdict->setText(text);
}

} // namespace forecourt::ui
