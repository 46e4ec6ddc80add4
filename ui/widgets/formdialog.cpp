// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formdialog.h"

#include "ui/models/names.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/stylenotes.h"
#include "ui/widgets/overflowarea.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textlabel.h"
#include "ui/windowfit.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QScreen>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int Padding = 20;
constexpr qsizetype LongestTitle = 160;
constexpr qsizetype LongestText = 1000;

void setErrorProperty(QWidget* field, bool isWrong)
{
    field->setProperty("error", isWrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

constexpr const char* RefusedEntry = "refusedEntry"; ///< what an error speaks of

QVariant entryOf(const QWidget& field)
{
    return field.metaObject()->userProperty().read(&field);
}

bool isTypedFreely(const QWidget& field)
{
    const auto* const choice = qobject_cast<const QComboBox*>(&field);
    return qobject_cast<const QLineEdit*>(&field) != nullptr || qobject_cast<const QPlainTextEdit*>(&field) != nullptr
        || (choice != nullptr && choice->isEditable());
}

/// A line of \a error stands there before there is one, so that the fields below stay where they are. Only below what
/// is typed freely: the others can hardly be wrong, and a form must not become taller than a screen.
void keepRoom(TextLabel& error, const ThemeManager& themes)
{
    QSizePolicy policy = error.sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    error.setSizePolicy(policy);
    error.setMinimumHeight(QFontMetrics(themes.font(TypeRole::Small)).lineSpacing());
}

/// A box that gets a button lays out all anew and shows them; those that were hidden stay so.
class HiddenButtons
{
public:
    explicit HiddenButtons(const QDialogButtonBox& box)
    {
        for (QAbstractButton* const button : box.buttons()) {
            if (button->isHidden())
                m_hidden.append(button);
        }
    }
    ~HiddenButtons()
    {
        for (const QPointer<QAbstractButton>& button : m_hidden) {
            if (button)
                button->hide();
        }
    }
    Q_DISABLE_COPY_MOVE(HiddenButtons)

private:
    QList<QPointer<QAbstractButton>> m_hidden;
};

/// Downward, and at once: until then everything above would be squeezed.
void growFor(QWidget& dialog)
{
    if (!dialog.isVisible())
        return;
    dialog.layout()->activate();
    const int wanted = dialog.layout()->hasHeightForWidth() ? dialog.layout()->totalHeightForWidth(dialog.width()) : dialog.sizeHint().height();
    if (wanted > dialog.height())
        dialog.resize(dialog.width(), wanted);
}

/// What is too much room goes below the fields of \a dialog where none of them wants it.
void keepFieldsAtTop(const QDialog& dialog, const QBoxLayout& fields)
{
    for (int i = 0; i < fields.count(); ++i) {
        if (fields.stretch(i) > 0)
            return;
    }
    auto* const content = qobject_cast<QBoxLayout*>(dialog.layout()->itemAt(0)->layout());
    if (content == nullptr)
        return;
    const bool hasStretch = content->itemAt(content->count() - 1)->spacerItem() != nullptr;
    if (!hasStretch && !(fields.expandingDirections() & Qt::Vertical))
        content->addStretch(1);
}

} // namespace

FormDialog::FormDialog(const ThemeManager& themes, const QString& title, QWidget* parent, int width)
    : QDialog(parent), m_themes(themes)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setMinimumWidth(width);
    m_title = new TextLabel(themes, TypeRole::DialogTitle);
    m_title->setWordWrap(true);
    m_text = new TextLabel(themes, TypeRole::Body);
    m_text->setWordWrap(true);
    m_text->hide();
    m_problem = new TextLabel(themes, TypeRole::Body);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_body = new QVBoxLayout;
    m_body->setSpacing(12);

    auto* content = new QVBoxLayout;
    content->setContentsMargins(Padding, Padding, Padding, Padding - 4);
    content->setSpacing(8);
    content->addWidget(m_title);
    content->addWidget(m_text);
    content->addLayout(m_body);
    content->addWidget(m_problem);

    m_foot = new QWidget;
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(Padding, 12, Padding, 12);
    m_buttons = new QDialogButtonBox;
    foot->addWidget(m_buttons, 1);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(content, 1);
    outer->addWidget(m_foot);
    connect(&themes, &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    setTitle(title);
    //: Button that closes a dialog without doing anything.
    setRejectButton(tr("Cancel"));
}

void FormDialog::setTitle(const QString& title)
{
    const QString shown = shortened(title, LongestTitle);
    setWindowTitle(shown);
    m_title->setText(shown);
}

Button* FormDialog::addFootButton(const QString& verb, Button::Kind kind, bool isApart)
{
    auto* button = new Button(m_themes, verb, kind);
    button->setTall(true);
    const HiddenButtons hidden(*m_buttons);
    m_buttons->addButton(button, isApart ? QDialogButtonBox::ResetRole : QDialogButtonBox::ActionRole);
    return button;
}

void FormDialog::setText(const QString& text)
{
    m_text->setText(text.size() > LongestText ? shortened(text, LongestText) : text);
    m_text->setVisible(!text.isEmpty());
}

void FormDialog::addField(const QString& label, QWidget* field)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    auto* name = new TextLabel(m_themes, label, TypeRole::Body, Theme::Color::Ink2);
    name->setBuddy(field);
    name->setWordWrap(true);
    field->setProperty("form", true);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    auto* error = new TextLabel(m_themes, TypeRole::Small);
    error->setObjectName(QStringLiteral("fieldError"));
    error->setWordWrap(true);
    error->hide();
    if (isTypedFreely(*field))
        keepRoom(*error, m_themes);
    field->setProperty("errorLabel", QVariant::fromValue<QObject*>(error));
    column->addWidget(name);
    column->addWidget(field);
    column->addWidget(error);
    m_body->addLayout(column);
}

TextLabel* FormDialog::errorLabel(QWidget* field)
{
    return qobject_cast<TextLabel*>(field->property("errorLabel").value<QObject*>());
}

void FormDialog::setFieldError(QWidget* field, const QString& message)
{
    setErrorProperty(field, !message.isEmpty());
    field->setAccessibleDescription(message);
    if (auto* edit = qobject_cast<QLineEdit*>(field)) {
        const QString mark = QStringLiteral("fieldErrorMark");
        auto* icon = edit->findChild<QAction*>(mark);
        if (icon == nullptr && !message.isEmpty()) {
            icon = edit->addAction(m_themes.icon(QStringLiteral("circle-alert"), Theme::Color::Critical), QLineEdit::TrailingPosition);
            icon->setObjectName(mark);
        }
        if (icon != nullptr)
            icon->setVisible(!message.isEmpty());
    }
    if (TextLabel* const label = errorLabel(field)) {
        label->setText(message);
        label->setVisible(!message.isEmpty());
        growFor(*this);
    }
    followEntry(field, message);
}

void FormDialog::followEntry(QWidget* field, const QString& message)
{
    const bool isFollowed = field->property(RefusedEntry).isValid();
    field->setProperty(RefusedEntry, message.isEmpty() && !isFollowed ? QVariant() : entryOf(*field));
    if (message.isEmpty())
        return;
    const QMetaProperty entry = field->metaObject()->userProperty();
    if (!isFollowed && entry.hasNotifySignal())
        connect(field, entry.notifySignal(), this, staticMetaObject.method(staticMetaObject.indexOfSlot("forgetError()")));
    if (qobject_cast<QAbstractButton*>(focusWidget()) != nullptr && isAncestorOf(field))
        giveKeyboardFocus(field);
}

/// What says that an entry is wrong has nothing to say about another one. A dialog that judges while it is typed has
/// spoken of this one already.
void FormDialog::forgetError()
{
    auto* const field = qobject_cast<QWidget*>(sender());
    if (field != nullptr && field->property("error").toBool() && field->property(RefusedEntry) != entryOf(*field))
        setFieldError(field, {});
}

void FormDialog::setProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
    growFor(*this);
}

Button* FormDialog::setAcceptButton(const QString& verb, Button::Kind kind)
{
    delete m_accept;
    m_accept = new Button(m_themes, verb, kind);
    m_accept->setTall(true);
    m_accept->setAutoDefault(true);
    const HiddenButtons hidden(*m_buttons);
    m_buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    m_accept->disconnect(m_buttons); // a blocked button must not accept
    connect(m_accept, &Button::triggered, this, &QDialog::accept);
    return m_accept;
}

Button* FormDialog::setRejectButton(const QString& verb)
{
    delete m_reject;
    m_reject = new Button(m_themes, verb);
    m_reject->setTall(true);
    m_reject->setAutoDefault(true);
    const HiddenButtons hidden(*m_buttons);
    m_buttons->addButton(m_reject, QDialogButtonBox::RejectRole);
    connect(m_reject, &Button::triggered, this, &QDialog::reject);
    return m_reject;
}

void FormDialog::makeRejectDefault()
{
    m_rejectIsDefault = true;
}

bool FormDialog::event(QEvent* event)
{
    if (event->type() == QEvent::DeferredDelete)
        forgetStyleOf(*this);
    const bool result = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        keepHeight();
    return result;
}

/// A layout's own least height knows nothing of lines that wrap, and a window is at first at most two thirds of its
/// screen high: the last field would lie over the buttons. What has no room on the screen scrolls above them.
void FormDialog::keepHeight()
{
    if (!layout()->hasHeightForWidth())
        return;
    const int least = layout()->totalMinimumHeightForWidth(width());
    const int room = screen()->availableGeometry().marginsRemoved(frameOf(*this)).height();
    setMinimumHeight(std::min(least, room));
    if (least > room)
        scrollContent(room);
}

/// For good: a dialog that was once too high would be so again. The keyboard stays where it is.
void FormDialog::scrollContent(int room)
{
    QLayoutItem* const item = layout()->itemAt(0);
    auto* const content = item->layout();
    if (content == nullptr)
        return; // it scrolls already
    const QPointer<QWidget> focus = focusWidget();
    layout()->removeItem(item);
    content->setParent(nullptr);
    auto* inner = new QWidget;
    inner->setLayout(content);
    auto* area = new OverflowArea;
    area->setObjectName(QStringLiteral("dialogContent"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setContent(inner);
    static_cast<QBoxLayout*>(layout())->insertWidget(0, area, 1);
    resize(width(), room);
    if (focus && inner->isAncestorOf(focus))
        focus->setFocus(Qt::OtherFocusReason);
}

void FormDialog::showEvent(QShowEvent* event)
{
    keepFieldsAtTop(*this, *m_body);
    QDialog::showEvent(event);
    if (m_rejectIsDefault) {
        m_reject->setDefault(true);
        giveKeyboardFocus(m_reject);
        return;
    }
    if (m_accept != nullptr)
        m_accept->setDefault(true);
    if (focusWidget() == nullptr || qobject_cast<QAbstractButton*>(focusWidget()) != nullptr)
        focusFirstField();
}

/// What is to be typed, not the way out; a dialog that only has buttons stays as it is.
void FormDialog::focusFirstField()
{
    for (QWidget* widget : tabOrder(*this)) {
        if (qobject_cast<QAbstractButton*>(widget) == nullptr) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool FormDialog::focusNextPrevChild(bool next)
{
    return focusNextInLayout(*this, next);
}

void FormDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Theme::Color::Raised));
    drawHorizontalLine(painter, 0, width(), m_foot->y(), m_themes.color(Theme::Color::Line));
}

ConfirmDialog::ConfirmDialog(const ThemeManager& themes, const QString& question, const QString& effect,
                             const QString& verb, const QString& harmlessVerb, QWidget* parent)
    : FormDialog(themes, question, parent)
{
    setText(effect);
    setAcceptButton(verb, Button::Kind::Default);
    setRejectButton(harmlessVerb);
    makeRejectDefault();
}

int ConfirmDialog::addChoice(const QString& text)
{
    if (m_choiceRow == nullptr) {
        m_choiceRow = new QHBoxLayout;
        m_choiceRow->setSpacing(20);
        m_choiceRow->addStretch(1);
        body()->addLayout(m_choiceRow);
    }
    auto* button = new QRadioButton(text);
    button->setObjectName(QStringLiteral("choice%1").arg(m_choices.size()));
    button->setChecked(m_choices.isEmpty());
    m_choiceRow->insertWidget(int(m_choices.size()), button);
    m_choices.append(button);
    return int(m_choices.size()) - 1;
}

int ConfirmDialog::choice() const
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i]->isChecked())
            return int(i);
    }
    return 0;
}

} // namespace forecourt::ui
