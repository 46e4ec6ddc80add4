// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learnpanel.h"

#include "core/base/async.h"
#include "ui/dialogs/rosterbox.h"
#include "ui/dialogs/tokendialog.h"
#include "ui/format/words.h"
#include "ui/models/names.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {
constexpr int ReaderLength = 16;
constexpr qsizetype LongestReader = 60;
constexpr qsizetype LongestTag = 24; // a right one has at most 20 characters
} // namespace

LearnPanel::LearnPanel(const PageContext& context, PeopleActions& actions, QWidget* parent)
    : Card(context.themes, tr("Learn tag"), parent), m_context(context), m_actions(actions), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("learnPanel"));
    m_where = new QComboBox;
    m_where->setObjectName(QStringLiteral("learnWhere"));
    m_where->setAccessibleName(tr("Card reader"));
    m_where->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    m_where->setMinimumContentsLength(ReaderLength);
    titleActions()->addWidget(m_where);
    //: Button that ends the learning of tags.
    auto* done = new Button(context.themes, tr("Done"));
    done->setObjectName(QStringLiteral("learnDone"));
    titleActions()->addWidget(done);
    m_stack->addWidget(makeWaiting());
    m_stack->addWidget(makeNaming());
    m_problem = new TextLabel(context.themes, TypeRole::Small);
    m_problem->setObjectName(QStringLiteral("learnProblem"));
    m_problem->hide();
    body()->addWidget(m_stack);
    body()->addWidget(m_problem);
    connect(done, &Button::triggered, this, &LearnPanel::finish);
    connect(m_where, &QComboBox::activated, this, &LearnPanel::arm);
    connect(&context.site(), &api::LiveSite::unknownTokensChanged, this, &LearnPanel::watch);
    connect(&context.site(), &api::LiveSite::reset, this, [this] {
        if (m_isArmed) // a service stops learning for us when it loses us
            arm();
    });
    hide();
}

QWidget* LearnPanel::makeWaiting()
{
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 4, 0, 4);
    m_prompt = new TextLabel(m_context.themes, TypeRole::Lead);
    m_prompt->setObjectName(QStringLiteral("learnPrompt"));
    m_prompt->setWordWrap(true);
    row->addWidget(m_prompt, 1);
    return page;
}

QWidget* LearnPanel::makeNaming()
{
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(12);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_tagLabel = new TextLabel(m_context.themes, TypeRole::LeadStrong);
    m_tagLabel->setObjectName(QStringLiteral("learnTag"));
    m_otherOrder = new TextLabel(m_context.themes, TypeRole::Caption, Theme::Color::Ink2);
    m_otherOrder->setObjectName(QStringLiteral("learnOtherOrder"));
    m_otherOrder->setWordWrap(true);
    m_more = new TextLabel(m_context.themes, TypeRole::Caption, Theme::Color::Ink2);
    m_more->setObjectName(QStringLiteral("learnMore"));
    for (TextLabel* label : {m_tagLabel, m_otherOrder, m_more})
        texts->addWidget(label);
    row->addLayout(texts);
    m_name = new RosterBox(m_context.workspace, RosterSearch::Of::People);
    m_name->setObjectName(QStringLiteral("learnName"));
    m_name->setAccessibleName(tr("Name of the person"));
    m_name->lineEdit()->setPlaceholderText(tr("Whose card is this?"));
    m_name->lineEdit()->setObjectName(QStringLiteral("learnNameField"));
    m_name->setMinimumWidth(260);
    row->addWidget(m_name);
    m_save = new Button(m_context.themes, tr("Save"), Button::Kind::Primary);
    m_save->setObjectName(QStringLiteral("learnSave"));
    row->addWidget(m_save);
    auto* skip = new Button(m_context.themes, tr("Skip"), Button::Kind::Quiet);
    skip->setObjectName(QStringLiteral("learnSkip"));
    row->addWidget(skip);
    row->addStretch(1);
    connect(m_save, &Button::triggered, this, &LearnPanel::save);
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &LearnPanel::save);
    connect(skip, &Button::triggered, this, &LearnPanel::showWaiting);
    return page;
}

void LearnPanel::begin()
{
    m_where->clear();
    //: Choice of a card reader: whichever.
    m_where->addItem(tr("Any charger"), QString());
    for (const StationPointer& station : siteStations(m_context.site()))
        m_where->addItem(station->record.displayName(), station->record.id.value());
    m_isArmed = true;
    m_seen.clear();
    m_next.clear();
    for (const UnknownToken& token : m_context.site().unknownTokens())
        m_seen.insert(token.value.toCaseFolded(), token.timesSeen);
    arm();
    showWaiting();
    show();
}

void LearnPanel::arm()
{
    QList<StationId> stations;
    if (const QString chosen = m_where->currentData().toString(); !chosen.isEmpty())
        stations.append(StationId(chosen));
    m_prompt->setText(stations.isEmpty() ? tr("Tap the card now at any charger.")
                                         : tr("Tap the card now at %1.").arg(shortened(m_where->currentText(), LongestReader)));
    whenFinished(m_context.administration.learnTokens(true, stations), this, [this](const Result<void>& armed) {
        if (!armed) {
            m_problem->setText(errorSentence(armed.error()));
            m_problem->show();
        }
    });
}

void LearnPanel::watch()
{
    if (!m_isArmed)
        return;
    const QString where = m_where->currentData().toString();
    for (const UnknownToken& token : m_context.site().unknownTokens()) {
        int& seen = m_seen[token.value.toCaseFolded()];
        const bool isHere = where.isEmpty() || token.station.value() == where;
        const bool isKnown = token.value.compare(m_tag, Qt::CaseInsensitive) == 0 || m_next.contains(token.value, Qt::CaseInsensitive);
        if (token.timesSeen > seen && isHere && !isKnown)
            m_next.append(token.value);
        seen = token.timesSeen;
    }
    if (m_tag.isEmpty()) // a name that is being typed is not taken away: the card waits for its turn
        takeNext();
    else
        showMore();
}

bool LearnPanel::takeNext()
{
    while (!m_next.isEmpty()) {
        const QString tag = m_next.takeFirst();
        if (m_context.site().token(tag))
            continue; // added elsewhere meanwhile
        take(tag);
        return true;
    }
    return false;
}

void LearnPanel::showMore()
{
    m_more->setText(m_next.isEmpty() ? QString() : tr("%n more card(s) wait", nullptr, static_cast<int>(m_next.size())));
    m_more->setVisible(!m_next.isEmpty());
}

void LearnPanel::take(const QString& tag)
{
    m_tag = tag;
    m_tagLabel->setText(shortened(tag, LongestTag));
    const QString other = otherByteOrder(tag);
    QString hint = other.isEmpty() ? QString() : tr("reversed: %1").arg(other);
    const auto twin = other.isEmpty() ? std::nullopt : m_context.site().token(other);
    if (twin && other.compare(tag, Qt::CaseInsensitive) != 0) {
        //: A tag that was tapped is known already, read in the other byte order; %1: its owner.
        hint += QStringLiteral(" — ") + tr("the same card is known, of %1").arg(tokenOwnerName(m_context.site(), twin->value));
    }
    m_otherOrder->setText(hint);
    m_next.removeIf([&tag](const QString& next) { return next.compare(tag, Qt::CaseInsensitive) == 0; });
    showMore();
    m_name->refill();
    m_name->setCurrentIndex(-1);
    m_name->clearEditText();
    m_problem->hide();
    m_save->unblock();
    m_stack->setCurrentIndex(1);
    show();
    m_name->lineEdit()->setFocus(Qt::OtherFocusReason);
}

void LearnPanel::showWaiting()
{
    m_tag.clear();
    m_problem->hide();
    if (m_isArmed && takeNext())
        return;
    m_stack->setCurrentIndex(0);
    if (!m_isArmed)
        hide();
}

void LearnPanel::save()
{
    if (m_tag.isEmpty() || m_save->isBlocked())
        return;
    const QString name = m_name->currentText().trimmed();
    TokenRecord token;
    token.value = m_tag;
    if (const QVariant known = m_name->chosen(); known.isValid())
        token.person = PersonId(known.toLongLong());
    m_save->block(tr("Saving"));
    m_actions.addToken(token, name, [this](const Result<void>& saved) {
        m_save->unblock();
        if (!saved) {
            m_problem->setText(errorSentence(saved.error()));
            m_problem->show();
            return;
        }
        showWaiting();
    });
}

void LearnPanel::finish()
{
    if (m_isArmed) {
        m_isArmed = false;
        whenFinished(m_context.administration.learnTokens(false, {}), this, [](const Result<void>&) {});
    }
    m_tag.clear();
    m_next.clear();
    hide();
}

} // namespace forecourt::ui
